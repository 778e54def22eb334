/**
 * Who is acting, and what each may do. The workspace is always the credential's, never the request's. Nothing here lifts a
 * suppression or a no: nobody may.
 */
import { Fault } from '../base/fault.ts'

export const roles = ['owner', 'admin', 'campaigner', 'agent', 'clerk', 'auditor', 'privacy'] as const
export type Role = (typeof roles)[number]

export interface Actor {
  /** A member in the console, an API key, the product's own jobs, or the person whose consent it is, through their link. */
  readonly kind: 'member' | 'key' | 'system' | 'person'
  readonly workspaceId: string
  /** Members and keys have one. */
  readonly role?: Role
  /** A key may be narrowed to some verbs of its role. */
  readonly scopes?: readonly Verb[]
  readonly id: string
  /** For the audit log and the timeline. */
  readonly name: string
}

/** An act under way: who, when, and through which request. */
export interface By {
  readonly actor: Actor
  readonly now: Date
  readonly requestId?: string
}

const everyone: readonly Role[] = roles
const administrators: readonly Role[] = ['owner', 'admin']
const campaigners: readonly Role[] = ['owner', 'admin', 'campaigner']
const frontOffice: readonly Role[] = ['owner', 'admin', 'agent', 'clerk']
const deskOffice: readonly Role[] = ['owner', 'admin', 'agent']
const writers: readonly Role[] = ['owner', 'admin', 'campaigner', 'agent', 'clerk', 'privacy']
const proofReaders: readonly Role[] = ['owner', 'admin', 'agent', 'auditor', 'privacy']
const guardians: readonly Role[] = ['owner', 'privacy']

/** Read a line as a sentence: "topics are written by administrators". */
const permitted = {
  'workspace:read': everyone,
  'workspace:configure': administrators,
  'workspace:create': ['owner'],
  'demo:wind-clock': ['owner'],
  'member:read': ['owner', 'admin', 'auditor', 'privacy'],
  'member:manage': administrators,
  'key:read': ['owner', 'admin', 'auditor'],
  'key:manage': administrators,
  'audit:read': ['owner', 'admin', 'auditor', 'privacy'],

  'consent:read': everyone,
  // A no is never refused for want of rank: whoever may write anything may record one.
  'consent:record-no': writers,
  // Campaigners cannot touch consent. Agents and clerks bring their capture point's evidence, or it is no yes.
  'consent:record-yes': frontOffice,
  'consent:record-yes-without-evidence': administrators,
  'consent:import': administrators,
  'consent:void': administrators,
  'consent:review-hold': deskOffice,
  'proof:read': proofReaders,
  'decision:ask': everyone,

  'contact:read': everyone,
  'contact:write': ['owner', 'admin', 'agent', 'clerk', 'privacy'],
  'contact:merge': deskOffice,
  'contact:export': guardians,
  'contact:erase': guardians,
  'segment:read': everyone,
  'segment:write': campaigners,

  'topic:read': everyone,
  'topic:write': administrators,
  'notice:read': everyone,
  'notice:write': administrators,
  'notice:approve': administrators,
  'capture-point:read': everyone,
  'capture-point:write': administrators,

  'sender:read': everyone,
  'sender:connect': administrators,
  'template:read': everyone,
  'template:write': campaigners,
  // A synced template without a stop instruction needs the owner's recorded acceptance.
  'template:accept-without-stop': ['owner'],
  'campaign:read': everyone,
  'campaign:write': campaigners,
  'campaign:launch': campaigners,
  'message:read': ['owner', 'admin', 'campaigner', 'agent', 'auditor', 'privacy'],
  'message:reply': deskOffice,
  // The question whether somebody wants messages: it goes by the gate's rules, whoever asks.
  'message:ask': ['owner', 'admin', 'campaigner', 'agent'],
  'flow:read': everyone,
  'flow:write': campaigners,
  'intent:read': everyone,
  'intent:write': administrators,
  'webhook:read': ['owner', 'admin', 'auditor'],
  'webhook:manage': administrators,
} as const satisfies Record<string, readonly Role[]>

export type Verb = keyof typeof permitted
export const verbs = Object.keys(permitted) as readonly Verb[]

/** What a person may do about themselves, through a link that was sent to them or a page that they opened. */
const ownAffairs: readonly Verb[] = ['consent:read', 'consent:record-no', 'consent:record-yes']

/** Whether this actor may do this, within its own workspace. */
export function may(actor: Actor, verb: Verb): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'person') return ownAffairs.includes(verb)
  if (actor.role === undefined || !roleMay(actor.role, verb)) return false
  return actor.scopes === undefined || actor.scopes.includes(verb)
}

/** Throws `forbidden`, saying who may. */
export function demand(actor: Actor, verb: Verb): void {
  if (may(actor, verb)) return
  const allowed = permitted[verb].join(', ')
  const message =
    actor.role !== undefined && roleMay(actor.role, verb)
      ? `This key is not scoped for ${verb}. Use a key with that scope.`
      : `${verb} is not open to ${actor.role ?? actor.kind}. It is open to: ${allowed}.`
  throw new Fault('forbidden', message, { detail: { verb, actor: actor.id } })
}

function roleMay(role: Role, verb: Verb): boolean {
  return (permitted[verb] as readonly Role[]).includes(role)
}

/** Nobody hands out more than they hold: an owner any role, an admin any but owner, a key none above what it may do. */
export function mayGrant(actor: Actor, role: Role): boolean {
  if (actor.kind === 'system') return true
  if (actor.role === 'owner') return actor.scopes === undefined
  return actor.role === 'admin' && actor.scopes === undefined && role !== 'owner'
}

/** As it stands in consent records: `subject`, `member:<id>`, `key:<id>` or `system`. */
export function actorText(actor: Actor): string {
  if (actor.kind === 'person') return 'subject'
  return actor.kind === 'system' ? 'system' : `${actor.kind}:${actor.id}`
}

/** The product itself, at work in a workspace: its jobs and its command line. */
export function systemActor(workspaceId: string, name: string): Actor {
  return { kind: 'system', workspaceId, id: 'system', name }
}
