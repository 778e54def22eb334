/** The token may do what we do with it, and goes on doing so. */
import { day } from '../../base/clock.ts'
import { type ConnectionGround, fact, needed, notTried, type Said } from '../connection.ts'

export const neededScopes = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const

export function accessStep({ facts, sender, tokenEndsIn, now }: ConnectionGround): Said {
  const known = [
    ...(sender.appId === null ? [] : [fact('App', sender.appId)]),
    fact('Token', `kept, ends in ${tokenEndsIn}`),
  ]
  const action = 'change_token'
  if (facts === null) return { ...notTried, facts: known, action }
  const { token } = facts
  if ('refused' in token) {
    return { state: 'failed', found: token.refused, todo: 'Change the token or the app secret.', facts: known, action }
  }
  const { valid, expiresAt, scopes: held } = token.found
  if (!valid || (expiresAt !== null && expiresAt <= now)) {
    return { state: 'failed', found: 'The token has run out or was taken back.', todo: howToMake, facts: known, action }
  }
  const all = [...known, ...neededScopes.map((scope) => needed(scope, held.includes(scope)))]
  if (!neededScopes.every((scope) => held.includes(scope))) {
    return { state: 'failed', found: 'The token lacks a permission.', todo: howToMake, facts: all, action }
  }
  const found = 'The token may send messages and manage templates.'
  if (expiresAt === null) return { state: 'ok', found: `${found} It does not run out.`, facts: known, action }
  const days = Math.floor((expiresAt.getTime() - now.getTime()) / day)
  // It still holds: a number that works is not taken out of work for what will be.
  return {
    state: 'ok',
    found: `${found} It runs out on ${expiresAt.toISOString().slice(0, 10)}, ${days === 0 ? 'today' : `in ${days} days`}.`,
    todo: howToMake,
    facts: known,
    action,
  }
}

const howToMake =
  'Make a token of a system user that does not run out, with both WhatsApp permissions, in Meta Business settings, System users. Then press Change.'
