import type { StateWords } from '../states.ts'

export const ar: StateWords = {
  given: 'ممنوحة',
  pending: 'قيد الانتظار',
  withdrawn: 'مسحوبة',
  refused: 'مرفوضة',
  revoked: 'منتهية',
  expired: 'انتهت مدتها',
  unknown: 'غير معروفة',
}
