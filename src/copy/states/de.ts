import type { StateWords } from '../states.ts'

export const de: StateWords = {
  given: 'Erteilt',
  pending: 'Ausstehend',
  withdrawn: 'Widerrufen',
  refused: 'Abgelehnt',
  revoked: 'Beendet',
  expired: 'Abgelaufen',
  unknown: 'Unbekannt',
}
