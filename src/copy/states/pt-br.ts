import type { StateWords } from '../states.ts'

export const ptBr: StateWords = {
  given: 'Dado',
  pending: 'Pendente',
  withdrawn: 'Retirado',
  refused: 'Recusado',
  revoked: 'Encerrado',
  expired: 'Vencido',
  unknown: 'Desconhecido',
}
