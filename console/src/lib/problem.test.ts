import { describe, expect, test } from 'vitest'
import { explain, Problem, readProblem } from './problem.ts'

const answer = (status: number, body: string) => new Response(body, { status })

describe('an answer that is not a success', () => {
  test('gives its sentence and every bad field', async () => {
    const document = {
      title: 'Bad request',
      detail: 'Two fields are wrong.',
      code: 'invalid',
      errors: [
        { path: '/numbers/0', message: 'Two digits are missing.' },
        { path: '/topics', message: 'Choose one.' },
      ],
    }
    const problem = await readProblem(answer(400, JSON.stringify(document)))
    expect(problem.message).toBe('Two fields are wrong.')
    expect(problem.code).toBe('invalid')
    expect(problem.fields).toEqual(document.errors)
  })

  test('is still a problem where a proxy answered in HTML', async () => {
    const problem = await readProblem(answer(502, '<h1>Bad gateway</h1>'))
    expect(problem.status).toBe(502)
    expect(problem.message).toMatch(/Nothing is lost/)
  })

  test('keeps what can be read of a document that is half wrong', async () => {
    const problem = await readProblem(
      answer(422, '{"title":"No","errors":[null,{"path":"/a"},{"message":"Say more."}]}'),
    )
    expect(problem.message).toBe('No')
    expect(problem.fields).toEqual([{ path: '', message: 'Say more.' }])
  })
})

test('an error of the page itself is not shown with its inner words', () => {
  expect(explain(new TypeError('x is undefined'))).not.toContain('undefined')
  expect(explain(new Problem(409, 'conflict', 'This name is taken.'))).toBe('This name is taken.')
})
