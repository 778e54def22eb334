import type { StateWords } from '../states.ts'

export const hi: StateWords = {
  given: 'दी गई',
  pending: 'बाकी',
  withdrawn: 'वापस ली गई',
  refused: 'मना किया',
  revoked: 'समाप्त',
  expired: 'समय बीत गया',
  unknown: 'पता नहीं',
}
