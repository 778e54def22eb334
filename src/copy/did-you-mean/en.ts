/** Above buttons, each of which is something that may have been meant. */
export const en = {
  ask: 'I am not sure that I understood. Did you mean one of these? If not, please write it in other words.',
} as const
