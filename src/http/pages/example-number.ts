/** A number of nobody's, reserved for showing how one is written. */
const examples: Readonly<Record<string, string>> = {
  AU: '+61 491 570 156',
  CA: '+1 416 555 0123',
  DE: '+49 171 3920001',
  FR: '+33 6 39 98 12 34',
  GB: '+44 7700 900142',
  SE: '+46 70 174 06 05',
}

/** In the form of this country (ISO 3166 alpha-2) where one is reserved there. */
export function exampleNumber(country: string | undefined): string {
  return examples[country ?? ''] ?? '+61 491 570 156'
}
