/** The last two: somebody was heard, and there is something to say. */
import { day } from '../../base/clock.ts'
import { type ConnectionGround, fact, type Said } from '../connection.ts'
import type { Template } from '../template.ts'

/** That a signed message arrived is the one proof that we hear. It ages: what worked last week may not work today. */
export function heardStep({ sender, now }: ConnectionGround): Said {
  const { heardMessagesAt: heard, displayNumber, emulated } = sender
  const known = heard === null ? [] : [fact('Last heard', heard.toISOString())]
  if (heard === null) {
    return {
      state: 'waiting',
      found: 'No message has reached us yet.',
      todo: emulated
        ? 'Pick up the simulated phone and write anything to this number.'
        : `Write anything to ${displayNumber} from your own phone.`,
    }
  }
  if (!emulated && heard.getTime() <= now.getTime() - day) {
    return {
      state: 'waiting',
      found: 'No message has reached us for a day: we no longer know that we hear.',
      todo: `Write anything to ${displayNumber} from your own phone.`,
      facts: known,
    }
  }
  return { state: 'ok', found: 'What people write reaches us, signed.', facts: known }
}

export function templatesStep({ templates, templatesSyncedAt, shipped }: ConnectionGround): Said {
  const count = (state: Template['state']) => templates.filter((template) => template.state === state).length
  const known = templates.length === 0 ? [] : [fact('Approved', String(count('APPROVED')))]
  if (templatesSyncedAt === null) {
    return {
      state: 'todo',
      found: 'We do not know yet which templates WhatsApp holds.',
      todo: 'Press Sync.',
      facts: known,
      action: 'sync_templates',
    }
  }
  const ours = templates.filter(({ content }) => shipped.includes(content.name))
  const drafts = ours.filter(({ state }) => state === 'draft').length
  if (drafts > 0) {
    return {
      state: 'todo',
      found: `${capital(counted(drafts))} that ship with Assent ${drafts === 1 ? 'has' : 'have'} not been sent to WhatsApp for review.`,
      todo: 'Read them under Templates, then press Send for review.',
      facts: known,
      action: 'submit_templates',
    }
  }
  const pending = ours.filter(({ state }) => state === 'PENDING').length
  if (pending > 0) {
    return {
      state: 'waiting',
      found: `WhatsApp is reviewing ${counted(pending)}.`,
      facts: known,
      action: 'sync_templates',
    }
  }
  if (count('APPROVED') === 0) {
    return {
      state: 'failed',
      found: 'WhatsApp has approved no template of this account.',
      todo: 'Write one under Templates, or change one that was rejected, and send it for review.',
      facts: known,
      action: 'sync_templates',
    }
  }
  return { state: 'ok', found: 'Synced with WhatsApp, and reviewed.', facts: known, action: 'sync_templates' }
}

function counted(templates: number): string {
  return templates === 1 ? 'one template' : `${templates} templates`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
