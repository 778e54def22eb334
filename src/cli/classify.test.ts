import { expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import { command } from './classify.ts'
import type { World } from './command.ts'

async function classify(messages: readonly string[], ...args: string[]): Promise<string[]> {
  const lines: string[] = []
  const elsewhere = () => Promise.reject(new Error('classify needs nothing but its lines'))
  const world: World = {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
    input: (async function* () {
      yield* messages
    })(),
    withDeps: elsewhere,
    serve: elsewhere,
    work: elsewhere,
    migrate: elsewhere,
    schema: elsewhere,
    diagnose: elsewhere,
  }
  expect(await command.run(world, args)).toBe(0)
  return lines
}

test('one message a line becomes label, rule and language', async () => {
  const messages = [
    'STOP',
    'bitte abmelden',
    'STOP MARKETING',
    'stop offers',
    'BAJA',
    'START',
    'ayuda',
    'yes',
    '',
    'cancel my order',
  ]
  expect(await classify(messages)).toEqual([
    'opt_out\tstrong.exact\tmul',
    'opt_out\tstrong.exact\tde',
    'opt_out\tscoped.exact\tmul',
    'opt_out_topic\tscoped.exact\ten',
    'opt_out\tmarked.exact\tes',
    'opt_in\topt_in.exact\tmul',
    'help\thelp.exact\tes',
    'none\tnone\tund',
    'none\tnone\tund',
    'none\tnone\tund',
  ])
})

test('what is said in a sentence has a label, too', async () => {
  const messages = [
    'I wish you would stop sending me these messages',
    'no more offers, but keep my order updates',
    'not now, maybe message me next month',
    'you have the wrong number mate',
    'delete my data',
    'can I speak to an agent please',
    'unsubscibe',
    'mujhe message mat bhejo',
  ]
  expect(await classify(messages)).toEqual([
    'opt_out\tphrase.stop\tmul',
    'opt_out_topic\tphrase.topic\ten',
    'pause\tphrase.pause\ten',
    'wrong_number\tphrase.wrongNumber\tmul',
    'delete_data\tphrase.erase\tmul',
    'human\tphrase.person\ten',
    'opt_out\ttypo\ten',
    'opt_out\tphrase.stop\tmul',
  ])
})

test('without a message of ours before it, a marked word says nothing', async () => {
  expect(await classify(['BAJA', 'STOP', 'cancel'], '--unprompted')).toEqual([
    'none\tnone\tund',
    'opt_out\tstrong.exact\tmul',
    'none\tnone\tund',
  ])
})

test('a policy pack adds its words, and takes back what everybody there says', async () => {
  expect(await classify(['cancel'], '--unprompted', '--pack', 'us')).toEqual(['opt_out\tstrong.exact\ten'])
  expect(await classify(['acha'], '--pack', 'in')).toEqual(['none\tnone\tund'])
})

test('an option that it does not know is refused with the way out', async () => {
  await expect(classify([], '--packs', 'us')).rejects.toThrow(Fault)
  await expect(classify([], '--packs', 'us')).rejects.toThrow('Usage: assent classify')
})
