import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { networksOf } from './errand-runner.ts'

const networks = (text: string) => networksOf(readConfig({ FLOW_API_NETWORKS: text }))

describe('networks that flows may call although they are not public', () => {
  test('are none, unless whoever runs the server names them', () => {
    expect(networksOf(readConfig({}))).toEqual([])
    expect(networks('10.20.0.0/16, fd12:3456::/48')).toHaveLength(2)
  })

  test.for(['10.20.0.0', 'localhost/8', '10.20.0.0/33', '1:2/48'])('%s is told to be none', (text) => {
    expect(() => networks(text)).toThrow('The setting FLOW_API_NETWORKS')
  })
})
