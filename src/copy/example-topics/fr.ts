import type { ExampleTopicWords } from '../example-topics.ts'

export const fr: ExampleTopicWords = {
  order_status: {
    name: 'Suivi de commande',
    description: 'Où en est votre commande, de la préparation à votre porte.',
    frequency: 'environ 4 par commande',
  },
  recommendations: {
    name: 'Recommandations',
    description: 'Des idées qui vont avec vos achats.',
    frequency: '2 par mois au plus',
  },
  offers: {
    name: 'Offres',
    description: 'Soldes et prix réservés aux clients.',
    frequency: '4 par mois au plus',
  },
  reminders: {
    name: 'Rappels',
    description: 'Les rendez-vous et les dates que vous avez fixés.',
    frequency: 'seulement à l’échéance',
  },
  updates: {
    name: 'Actualités',
    description: 'Des nouvelles de l’entreprise : nouvelles adresses et horaires.',
    frequency: 'environ 1 par mois',
  },
}
