import type { ExampleTopicWords } from '../example-topics.ts'

export const ptBr: ExampleTopicWords = {
  order_status: {
    name: 'Andamento do pedido',
    description: 'Onde está o seu pedido, da embalagem até a sua porta.',
    frequency: 'cerca de 4 por pedido',
  },
  recommendations: {
    name: 'Recomendações',
    description: 'Ideias que combinam com o que você comprou.',
    frequency: 'até 2 por mês',
  },
  offers: {
    name: 'Ofertas',
    description: 'Liquidações e preços para clientes.',
    frequency: 'até 4 por mês',
  },
  reminders: {
    name: 'Lembretes',
    description: 'Horários e datas que você marcou.',
    frequency: 'só na hora certa',
  },
  updates: {
    name: 'Novidades',
    description: 'Notícias da empresa: novas lojas e horários.',
    frequency: 'cerca de 1 por mês',
  },
}
