import type { ExampleTopicWords } from '../example-topics.ts'

export const es: ExampleTopicWords = {
  order_status: {
    name: 'Estado del pedido',
    description: 'Dónde está tu pedido, desde que lo preparamos hasta tu puerta.',
    frequency: 'unos 4 por pedido',
  },
  recommendations: {
    name: 'Recomendaciones',
    description: 'Ideas que combinan con lo que compraste.',
    frequency: 'hasta 2 al mes',
  },
  offers: {
    name: 'Ofertas',
    description: 'Rebajas y precios para clientes habituales.',
    frequency: 'hasta 4 al mes',
  },
  reminders: {
    name: 'Recordatorios',
    description: 'Citas y fechas que tú fijaste.',
    frequency: 'solo cuando toca',
  },
  updates: {
    name: 'Novedades',
    description: 'Noticias de la empresa: nuevas tiendas y horarios.',
    frequency: 'cerca de 1 al mes',
  },
}
