/** The five kinds of message that the guide names, to begin with. */
export const en = {
  order_status: {
    name: 'Order status',
    description: 'Where your order is, from packing to your door.',
    frequency: 'about 4 an order',
  },
  recommendations: {
    name: 'Product recommendations',
    description: 'Ideas that go with what you bought.',
    frequency: 'up to 2 a month',
  },
  offers: {
    name: 'Offers',
    description: 'Sales and members’ prices.',
    frequency: 'up to 4 a month',
  },
  reminders: {
    name: 'Reminders',
    description: 'Appointments and dates that you have set yourself.',
    frequency: 'only when one is due',
  },
  updates: {
    name: 'Updates',
    description: 'News of the business: new branches and opening hours.',
    frequency: 'about 1 a month',
  },
} as const
