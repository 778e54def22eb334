/** What a message can be about, as far as consent goes. The order is that of the model's rows. */
export const labels = [
  'opt_out',
  'opt_out_topic',
  'opt_in',
  'help',
  'none',
  'wrong_number',
  'delete_data',
  'pause',
  'human',
] as const

export type Label = (typeof labels)[number]

/** Those that end something: the weight of all of them together decides whether a message may be a no. */
export const noes: ReadonlySet<Label> = new Set(['opt_out', 'opt_out_topic', 'wrong_number', 'delete_data'])
