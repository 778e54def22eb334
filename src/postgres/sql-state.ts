/** PostgreSQL's error codes that we act upon, by name. */
export const sqlState = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  notNullViolation: '23502',
  insufficientPrivilege: '42501',
  undefinedTable: '42P01',
  deadlock: '40P01',
  serialization: '40001',
  lockNotAvailable: '55P03',
  queryCanceled: '57014',
  adminShutdown: '57P01',
  cannotConnectNow: '57P03',
  tooManyConnections: '53300',
  wrongPassword: '28P01',
  unknownLogin: '28000',
  unknownDatabase: '3D000',
  invalidParameter: '22023',
} as const

export type SqlState = keyof typeof sqlState

/** Whether PostgreSQL refused a statement for one of these reasons. */
export function isSqlState(error: unknown, ...names: readonly SqlState[]): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return names.some((name) => sqlState[name] === code)
}
