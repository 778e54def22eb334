/** What every refusal looks like: an RFC 9457 problem document, with all bad fields at once. */
import { type Static, Type } from 'typebox'
import { part, shape, text } from './shape.ts'

export const FieldProblem = part(
  {
    path: text(1024, 'A JSON pointer into what was sent, such as `/numbers/0`.'),
    message: text(2000, 'What is wrong with it and what to send instead.'),
    code: Type.Optional(text(100, 'A machine word for this one mistake.')),
  },
  'One bad field.',
)
export type FieldProblem = Static<typeof FieldProblem>

export const Problem = shape(
  {
    type: text(200, 'A URN for this kind of problem.'),
    title: text(100, 'The HTTP status in words.'),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status.' }),
    detail: text(2000, 'What happened and what to do.'),
    code: text(100, 'A machine word: stable, and finer than the status.'),
    errors: Type.Array(FieldProblem, {
      maxItems: 100,
      description: 'Every bad field; empty where no field is to blame.',
    }),
  },
  'Why a request was refused. Sent as `application/problem+json`.',
  {
    type: 'urn:assent:problem:invalid',
    title: 'Bad Request',
    status: 400,
    detail: 'The body has 1 bad field.',
    code: 'invalid',
    errors: [{ path: '/topics', message: 'Is missing. Each topic for each number.' }],
  },
)
export type Problem = Static<typeof Problem>
