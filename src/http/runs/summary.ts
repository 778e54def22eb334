/** An effect in words, for whoever looks at a run. */
import type { Effect } from '../../domain/flow/run.ts'

export function summaryOf(effect: Effect): string {
  switch (effect.kind) {
    case 'say':
      return effect.text
    case 'offer':
      return [effect.text, ...effect.sections.flatMap(({ rows }) => rows.map(({ title }) => `[${title}]`))].join('\n')
    case 'media':
      return [effect.media, effect.caption].filter((part) => part !== undefined).join(': ')
    case 'template':
      return `Template ${effect.template}, under ${effect.topic}`
    case 'link':
      return `${effect.text}\n[${effect.label}]`
    case 'confirm_stop':
      return [effect.text ?? 'The confirmation of the no', ...effect.rows.map(({ title }) => `[${title}]`)].join('\n')
    case 'set_attribute':
      return `${effect.name} = ${String(effect.value)}`
    case 'consent':
      return effect.topics === 'all' ? 'No to everything' : `${effect.answer}: ${effect.topics.join(', ')}`
    case 'ask_consent':
      return `Asks for consent: ${effect.capturePoint}`
    case 'call_api':
      // An address may carry what identifies somebody, or lets somebody in.
      return `${effect.method} ${effect.url.split('?')[0] ?? ''}`
    case 'invite':
      return `Invites by ${effect.channel}: ${effect.capturePoint}`
    case 'notify':
      return `Writes to ${effect.mailbox}: ${effect.subject}`
    case 'tag':
      return [...effect.add.map((tag) => `+${tag}`), ...effect.remove.map((tag) => `−${tag}`)].join(', ')
    case 'raise':
      return `Raises ${effect.event}`
    case 'pause_messages':
      return `No messages for ${effect.days} days`
    case 'undo_stop':
      return 'Gives back what the no ended'
    case 'hand_off':
      return effect.note === '' ? 'Hands the chat to a person' : `Hands the chat to a person: ${effect.note}`
    case 'run_flow':
      return `Runs ${effect.flow}`
  }
}
