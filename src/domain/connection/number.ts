/** The number is registered, has its name, and may send. */
import { type ConnectionGround, fact, notTried, type Said, type StepFact } from '../connection.ts'
import type { Sender } from '../sender.ts'
import type { BusinessNumber } from '../whatsapp-account.ts'

/** A name that was never sent for review does not keep a number from sending. */
const namedWell: readonly (string | null)[] = ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW', null]

export function numberStep({ facts, sender }: ConnectionGround): Said {
  const known = factsOf(sender)
  if (facts === null) return { ...notTried, facts: known }
  const { number } = facts
  if ('refused' in number) return { state: 'failed', found: number.refused, facts: known, action: 'change_token' }
  return { ...judge(number.found), facts: known }
}

function judge({ status, nameStatus, canSend, hindrances, quality }: BusinessNumber): Said {
  if (status !== null && status !== 'CONNECTED') {
    return {
      state: 'failed',
      found: `WhatsApp holds the number as ${status}.`,
      todo: 'Register it in WhatsApp Manager, Phone numbers, and try again.',
    }
  }
  if (canSend === 'BLOCKED') {
    const why = hindrances.length === 0 ? '' : ` ${hindrances.join(' ')}`
    return {
      state: 'failed',
      found: `WhatsApp lets it send nothing.${why}`,
      todo: 'See WhatsApp Manager, Account quality.',
    }
  }
  if (nameStatus === 'PENDING_REVIEW') {
    return { state: 'waiting', found: 'Registered. WhatsApp is looking at its name; that takes a day or two.' }
  }
  if (!namedWell.includes(nameStatus)) {
    return {
      state: 'failed',
      found: `WhatsApp holds its name as ${nameStatus}.`,
      todo: 'Choose another in WhatsApp Manager, Phone numbers.',
    }
  }
  const limits = canSend === 'LIMITED' ? ` It may send less than others: ${hindrances.join(' ')}` : ''
  const poor = quality === 'RED' ? ' Its quality is poor: WhatsApp may stop it.' : ''
  return { state: 'ok', found: `Registered, with its name approved.${poor}${limits}` }
}

function factsOf({ displayNumber, verifiedName, wabaId, messagingLimit, throughput }: Sender): StepFact[] {
  return [
    fact('Number', displayNumber),
    ...(verifiedName === null ? [] : [fact('Shown as', verifiedName)]),
    fact('Account', wabaId),
    ...(messagingLimit === null ? [] : [fact('People a day', limitWords(messagingLimit))]),
    ...(throughput === null ? [] : [fact('Pace', throughput === 'HIGH' ? '1,000 a second' : '80 a second')]),
  ]
}

/** `TIER_2K`: 2,000. What WhatsApp may say one day, and we do not know, stays as it is. */
function limitWords(tier: string): string {
  if (tier === 'TIER_UNLIMITED') return 'no limit'
  const [, number, thousands] = /^TIER_(\d+)(K?)$/.exec(tier) ?? []
  return number === undefined ? tier : (Number(number) * (thousands === 'K' ? 1_000 : 1)).toLocaleString('en')
}
