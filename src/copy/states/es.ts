import type { StateWords } from '../states.ts'

export const es: StateWords = {
  given: 'Dado',
  pending: 'Pendiente',
  withdrawn: 'Retirado',
  refused: 'Rechazado',
  revoked: 'Terminado',
  expired: 'Caducado',
  unknown: 'Desconocido',
}
