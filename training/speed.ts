/** How long the whole ladder takes for a message, on this machine: median and 99th percentile of the training messages. */
import { understand } from '../src/domain/keyword/understand.ts'
import { answering } from './measure.ts'
import { readMessages, trainingFolder } from './read-messages.ts'

const messages = readMessages(trainingFolder)
for (const { text } of messages) understand(text, answering)
const took = messages
  .map(({ text }) => {
    const from = performance.now()
    understand(text, answering)
    return performance.now() - from
  })
  .sort((a, b) => a - b)
const at = (share: number) => (took[Math.floor(share * took.length)] ?? 0).toFixed(3)
console.log(`${messages.length} messages: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms`)
