/** What this package offers. */
export { type Answer, Assent, type AssentOptions, type Body, type PathsOf } from './client.ts'
export type { Operations } from './operations.ts'
export { AssentProblem, type FieldProblem } from './problem.ts'
