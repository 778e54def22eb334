import type { StateWords } from '../states.ts'

export const fr: StateWords = {
  given: 'Donné',
  pending: 'En attente',
  withdrawn: 'Retiré',
  refused: 'Refusé',
  revoked: 'Terminé',
  expired: 'Expiré',
  unknown: 'Inconnu',
}
