/** What is made of messages: one message a line in, `label<TAB>rule<TAB>language` out. For trying words and for measuring. */
import { parseArgs } from 'node:util'
import { Fault } from '../base/fault.ts'
import { exampleTopics } from '../copy/example-topics.ts'
import type { KeywordContext } from '../domain/keyword/read-keyword.ts'
import { topicWords } from '../domain/keyword/topic-words.ts'
import { type Understanding, understand } from '../domain/keyword/understand.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'classify [--pack P …] [--unprompted] < messages',
  summary:
    'Reads one message a line and prints label, rule and language: opt_out, opt_out_topic, wrong_number, delete_data, pause, opt_in, help, human or none. Each is read as the answer to a marketing message; with --unprompted as if nothing had been sent. --pack us adds what a policy pack adds.',
  run: async (world, args) => {
    const context = contextOf(args)
    for await (const message of world.input) world.out(line(understand(message, context)))
    return 0
  },
}

function contextOf(args: readonly string[]): KeywordContext {
  const { pack, unprompted } = readArgs(args)
  const at = new Date(0)
  return {
    at,
    packs: pack ?? ['world'],
    lastMarketingAt: unprompted === true ? -Infinity : at.getTime(),
    topics: exampleTopics.map((topic) => topicWords({ ...topic, topicId: topic.key })),
  }
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { pack: { type: 'string', multiple: true }, unprompted: { type: 'boolean' } },
    }).values
  } catch (error) {
    throw new Fault('invalid', `${(error as Error).message} Usage: assent ${command.usage}`)
  }
}

/** Languages are BCP 47: `mul` where several have the words, `und` where none does or the classifier decided. */
function line({ label, rule, language, languages }: Understanding): string {
  return [label, rule, language ?? (languages.length > 1 ? 'mul' : 'und')].join('\t')
}
