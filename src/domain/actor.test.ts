import { describe, expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import {
  type Actor,
  actorText,
  demand,
  may,
  mayGrant,
  type Role,
  roles,
  systemActor,
  type Verb,
  verbs,
} from './actor.ts'

const workspaceId = '019368f0-8a30-7cc2-9d11-5e0a7f9b1a00'
const member = (role: Role): Actor => ({ kind: 'member', workspaceId, role, id: 'm', name: 'Asha' })
const key = (role: Role, scopes?: readonly Verb[]): Actor => ({
  kind: 'key',
  workspaceId,
  role,
  id: 'k',
  name: 'web shop',
  ...(scopes === undefined ? {} : { scopes }),
})
const person: Actor = { kind: 'person', workspaceId, id: 'p', name: 'the person' }
const who = (verb: Verb) => roles.filter((role) => may(member(role), verb))

describe('what each role may do with consent', () => {
  test('a no may be recorded by whoever may write anything', () => {
    expect(who('consent:record-no')).toEqual(['owner', 'admin', 'campaigner', 'agent', 'clerk', 'privacy'])
    for (const role of roles.filter((role) => !may(member(role), 'consent:record-no'))) {
      expect(verbs.filter((verb) => !/:(read|ask)$/.test(verb) && may(member(role), verb))).toEqual([])
    }
  })

  test('a campaigner cannot touch consent', () => {
    expect(verbs.filter((verb) => verb.startsWith('consent:') && may(member('campaigner'), verb))).toEqual([
      'consent:read',
      'consent:record-no',
    ])
  })

  test('agent and clerk may record a yes, never one without its evidence', () => {
    expect(who('consent:record-yes')).toEqual(['owner', 'admin', 'agent', 'clerk'])
    expect(who('consent:record-yes-without-evidence')).toEqual(['owner', 'admin'])
  })

  test('an auditor reads proofs and writes nothing', () => {
    expect(may(member('auditor'), 'proof:read')).toBe(true)
    expect(verbs.filter((verb) => may(member('auditor'), verb)).every((verb) => /:(read|ask)$/.test(verb))).toBe(true)
  })

  test('erasing and exporting people is for owner and privacy', () => {
    expect(who('contact:erase')).toEqual(['owner', 'privacy'])
    expect(who('contact:export')).toEqual(['owner', 'privacy'])
  })

  test('there is no verb that lifts a no or a suppression', () => {
    expect(verbs.filter((verb) => /lift|suppression|unsuppress/.test(verb))).toEqual([])
  })
})

describe('a key that is narrowed', () => {
  test('may do what its scopes and its role both allow', () => {
    const till = key('clerk', ['consent:record-yes', 'campaign:launch'])
    expect(verbs.filter((verb) => may(till, verb))).toEqual(['consent:record-yes'])
  })

  test('is told that a scope is what it lacks', () => {
    expect(() => demand(key('clerk', ['consent:read']), 'consent:record-no')).toThrow(
      /not scoped for consent:record-no/,
    )
  })

  test('hands nothing out, even as an owner', () => {
    expect(roles.filter((role) => mayGrant(key('owner', ['key:manage']), role))).toEqual([])
  })
})

describe('handing out roles', () => {
  test('an owner makes anybody anything, an admin anybody but an owner, others nobody', () => {
    expect(roles.filter((role) => mayGrant(member('owner'), role))).toEqual(roles)
    expect(roles.filter((role) => mayGrant(member('admin'), role))).toEqual(roles.filter((role) => role !== 'owner'))
    for (const role of roles.slice(2)) expect(roles.filter((wanted) => mayGrant(member(role), wanted))).toEqual([])
  })
})

describe('a refusal', () => {
  test('says what was asked, of whom, and who may', () => {
    expect(() => demand(member('clerk'), 'campaign:launch')).toThrow(
      'campaign:launch is not open to clerk. It is open to: owner, admin, campaigner.',
    )
    try {
      demand(member('clerk'), 'campaign:launch')
    } catch (error) {
      expect((error as Fault).code).toBe('forbidden')
    }
  })
})

describe('those without a role', () => {
  test('a person decides about themselves and nothing else', () => {
    expect(verbs.filter((verb) => may(person, verb))).toEqual([
      'consent:read',
      'consent:record-no',
      'consent:record-yes',
    ])
  })

  test("the product's own jobs are not asked", () => {
    expect(verbs.every((verb) => may(systemActor(workspaceId, 'jobs'), verb))).toBe(true)
  })

  test('stand in records by what they are', () => {
    expect([person, systemActor(workspaceId, 'jobs'), member('owner'), key('clerk')].map(actorText)).toEqual([
      'subject',
      'system',
      'member:m',
      'key:k',
    ])
  })
})
