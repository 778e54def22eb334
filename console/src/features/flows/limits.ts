/** How long WhatsApp lets words be. Longer ones are not lost: the sender falls back to numbered text, and the check says so. */
export const limits = {
  text: 4096,
  /** Of a message with buttons or a list. */
  body: 1024,
  header: 60,
  footer: 60,
  button: 20,
  buttons: 3,
  listLabel: 20,
  sectionTitle: 24,
  row: 24,
  rowDescription: 72,
  rows: 10,
  caption: 1024,
} as const

/** As WhatsApp counts: an emoji is what a person sees as one or two, and never cut in half. */
export function lengthOf(text: string): number {
  return [...text].length
}
