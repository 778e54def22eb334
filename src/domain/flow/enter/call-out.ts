/** Nodes that want something of the world outside; most wait for what becomes of it. */
import type { NodeOf } from '../definition.ts'
import { fillBody, fillHeader, fillText, fillUrl } from '../fill-text.ts'
import type { Effect } from '../run.ts'
import { answerUntil } from '../waiting.ts'
import { type Entered, type Entering, goesOn } from './entered.ts'

export function enterConsentRequest(
  node: NodeOf<'consent_request'> | NodeOf<'webview'> | NodeOf<'whatsapp_flow'>,
  entering: Entering,
): Entered {
  const isRequest = node.kind === 'consent_request'
  return untilAnswered(node, entering, {
    node: entering.id,
    kind: 'ask_consent',
    by: isRequest ? node.style : node.kind,
    capturePoint: node.capture_point,
    ...(isRequest && node.topics !== undefined ? { topics: node.topics } : {}),
  })
}

export function enterApiCall(node: NodeOf<'api_call'>, entering: Entering): Entered {
  const { id, view } = entering
  const type = Object.entries(node.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return untilAnswered(node, entering, {
    node: id,
    kind: 'call_api',
    method: node.method,
    url: fillUrl(node.url, view),
    headers: Object.fromEntries(Object.entries(node.headers).map(([name, text]) => [name, fillHeader(text, view)])),
    ...(node.body === undefined ? {} : { body: fillBody(node.body, type, view) }),
    save: node.save,
  })
}

export function enterInvitation(node: NodeOf<'send_sms'> | NodeOf<'send_email'>, entering: Entering): Entered {
  return untilAnswered(node, entering, {
    node: entering.id,
    kind: 'invite',
    channel: node.kind === 'send_sms' ? 'sms' : 'email',
    capturePoint: node.capture_point,
    ground: node.ground,
  })
}

/** The other flow ends by itself, so this one waits for it without a limit of its own. */
export function enterRunFlow({ flow }: NodeOf<'run_flow'>, { id }: Entering): Entered {
  return { effects: [{ node: id, kind: 'run_flow', flow }], next: { waits: { for: 'effect', until: null } } }
}

export function enterNotify({ mailbox, subject, text }: NodeOf<'notify'>, { id, view }: Entering): Entered {
  const oneLine = fillText(subject, view).replace(/\s+/g, ' ').trim()
  return {
    effects: [{ node: id, kind: 'notify', mailbox, subject: oneLine, text: fillText(text, view) }],
    next: goesOn,
  }
}

export function enterPause({ days }: NodeOf<'pause_messages'>, { id }: Entering): Entered {
  return { effects: [{ node: id, kind: 'pause_messages', days }], next: goesOn }
}

export function enterHandOff({ note, text }: NodeOf<'hand_off'>, { id, say, view }: Entering): Entered {
  const said: Effect[] = text === undefined ? [] : [{ node: id, kind: 'say', text: say(text) }]
  return {
    effects: [...said, { node: id, kind: 'hand_off', note: fillText(note ?? '', view) }],
    next: { waits: { for: 'hand_back' } },
  }
}

function untilAnswered(
  node: Parameters<typeof enterConsentRequest>[0] | NodeOf<'api_call'> | NodeOf<'send_sms'> | NodeOf<'send_email'>,
  { definition, view }: Entering,
  effect: Effect,
): Entered {
  return {
    effects: [effect],
    next: { waits: { for: 'effect', until: answerUntil(node, definition, view.facts.now) } },
  }
}
