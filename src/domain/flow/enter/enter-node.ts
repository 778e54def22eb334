/** What comes of a run's coming to a node. */
import type { FlowNode } from '../definition.ts'
import { enterAsking } from './ask.ts'
import {
  enterApiCall,
  enterConsentRequest,
  enterHandOff,
  enterInvitation,
  enterNotify,
  enterPause,
  enterRunFlow,
} from './call-out.ts'
import { enterBranch, enterCondition } from './choose-way.ts'
import type { Entered, Entering } from './entered.ts'
import { enterConfirmation, enterMessage, enterPreferences } from './say-something.ts'
import { enterEvent, enterTag, enterTransform, enterUndoStop, enterVariable } from './set-values.ts'

export function enterNode(node: FlowNode, entering: Entering): Entered {
  switch (node.kind) {
    case 'message':
      return enterMessage(node, entering)
    case 'preferences':
      return enterPreferences(node, entering)
    case 'confirmation':
      return enterConfirmation(node, entering)
    case 'buttons':
    case 'list':
    case 'question':
      return enterAsking(node, entering)
    case 'variable':
      return enterVariable(node, entering)
    case 'transform':
      return enterTransform(node, entering)
    case 'tag':
      return enterTag(node, entering)
    case 'event':
      return enterEvent(node, entering)
    case 'condition':
      return enterCondition(node, entering)
    case 'branch':
      return enterBranch(node, entering)
    case 'jump':
      return { effects: [], next: { to: node.to } }
    case 'end':
      return { effects: [], next: { ended: 'finished' } }
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
      return enterConsentRequest(node, entering)
    case 'api_call':
      return enterApiCall(node, entering)
    case 'send_sms':
    case 'send_email':
      return enterInvitation(node, entering)
    case 'run_flow':
      return enterRunFlow(node, entering)
    case 'notify':
      return enterNotify(node, entering)
    case 'pause_messages':
      return enterPause(node, entering)
    case 'undo_stop':
      return enterUndoStop(entering)
    case 'hand_off':
      return enterHandOff(node, entering)
    case 'wait': {
      const until = entering.view.facts.now + node.minutes * 60_000
      return { effects: [], next: { waits: { for: 'time', until } } }
    }
  }
}
