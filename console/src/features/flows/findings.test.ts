import { describe, expect, test } from 'vitest'
import { startId } from './definition.ts'
import { errorsIn, faultsOf, findingsOf } from './findings.ts'

describe('what is wrong with a drawing', () => {
  const findings = [
    { severity: 'warning' as const, path: '/nodes/a/exits/other', node: 'a', code: 'dead_end', message: 'Left alone.' },
    { severity: 'error' as const, path: '/nodes/a/text/en', node: 'a', code: 'no_words', message: 'No words.' },
    { severity: 'warning' as const, path: '/triggers', code: 'no_trigger', message: 'Nothing starts it.' },
  ]

  test('stands at its step, the gravest first; what is about the flow stands at Start', () => {
    const faults = faultsOf(findings)
    expect(faults.get('a')).toEqual({ severity: 'error', message: 'No words.', more: 1 })
    expect(faults.get(startId)?.message).toBe('Nothing starts it.')
    expect(errorsIn(findings)).toBe(1)
  })

  test('is told of a field that the server would not keep, by the step that has it', () => {
    const [finding] = findingsOf([{ path: '/definition/nodes/page/capture_point', message: 'Choose one.' }])
    expect(finding).toMatchObject({ node: 'page', path: '/nodes/page/capture_point', severity: 'error' })
  })
})
