// Which call does what: an object, an edge of it, a method; the permission it needs, and whether it counts against the hourly
// quota of the management API.

import type { Media } from '../account/media.ts'
import type { BusinessNumber } from '../account/numbers.ts'
import { demandScope, type Scope } from '../account/tokens.ts'
import { GraphError, unknownObject } from '../errors.ts'
import type { Flow } from '../flows/flow.ts'
import type { Template } from '../templates/template.ts'
import type { World } from '../world.ts'
import * as account from './account-node.ts'
import { deleteBlocks, getBlocks, postBlocks } from './block-edges.ts'
import type { GraphCall, Reply } from './call.ts'
import * as flow from './flow-edges.ts'
import { deleteMedia, getMedia, postMedia } from './media-edges.ts'
import { postMarketingMessage, postMessage } from './message-edges.ts'
import * as number from './number-node.ts'
import { deleteCode, getCodes, postCode } from './qr-edges.ts'
import * as template from './template-edges.ts'

type Handler<Target> = (world: World, call: GraphCall, target: Target) => Reply | Promise<Reply>

interface Route<Target> {
  scope: Scope
  metered: boolean
  handle: Handler<Target>
}

const sends = <Target>(handle: Handler<Target>): Route<Target> => ({
  scope: 'whatsapp_business_messaging',
  metered: false,
  handle,
})
const manages = <Target>(handle: Handler<Target>): Route<Target> => ({
  scope: 'whatsapp_business_management',
  metered: true,
  handle,
})

const ofNumber: Record<string, Route<BusinessNumber>> = {
  'POST messages': sends(postMessage),
  'POST marketing_messages': sends(postMarketingMessage),
  'POST media': sends(postMedia),
  'GET block_users': sends(getBlocks),
  'POST block_users': sends(postBlocks),
  'DELETE block_users': sends(deleteBlocks),
  'DELETE contact_book': sends(number.deleteContact),
  'GET ': manages(number.getNumber),
  'POST ': manages(number.postNumber),
  'POST register': manages(number.register),
  'POST deregister': manages(number.deregister),
  'GET settings': manages(number.getSettings),
  'POST settings': manages(number.postSettings),
  'GET whatsapp_business_profile': manages(number.getProfile),
  'POST whatsapp_business_profile': manages(number.postProfile),
  'GET whatsapp_business_encryption': manages(flow.getKey),
  'POST whatsapp_business_encryption': manages(flow.postKey),
  'POST conversational_automation': manages(number.postAutomation),
  'GET message_qrdls': manages(getCodes),
  'POST message_qrdls': manages(postCode),
  'DELETE message_qrdls': manages(deleteCode),
}

const ofAccount: Record<string, Route<null>> = {
  'GET ': manages(account.getAccount),
  'GET phone_numbers': manages(account.getNumbers),
  'GET message_templates': manages(template.getTemplates),
  'POST message_templates': manages(template.postTemplate),
  'DELETE message_templates': manages(template.deleteTemplates),
  'GET flows': manages(flow.getFlows),
  'POST flows': manages(flow.postFlow),
  'GET subscribed_apps': manages(account.getSubscribedApps),
  'POST subscribed_apps': manages(account.postSubscribedApps),
  'DELETE subscribed_apps': manages(account.deleteSubscribedApps),
}

const ofTemplate: Record<string, Route<Template>> = {
  'GET ': manages(template.getTemplate),
  'POST ': manages(template.editTemplate),
  'POST unpause': manages(template.unpauseTemplate),
}

const ofFlow: Record<string, Route<Flow>> = {
  'GET ': manages(flow.getFlow),
  'POST ': manages(flow.changeFlow),
  'DELETE ': manages(flow.deleteFlow),
  'GET assets': manages(flow.getAssets),
  'POST assets': manages(flow.postAssets),
  'POST publish': manages(flow.publishFlow),
  'POST deprecate': manages(flow.deprecateFlow),
}

const ofMedia: Record<string, Route<Media>> = {
  'GET ': sends(getMedia),
  'DELETE ': sends(deleteMedia),
}

/** Calls about the app or the token itself; each looks at the token in its own way. */
const ofApp: Record<string, Handler<null>> = {
  'GET subscriptions': account.getSubscriptions,
  'POST subscriptions': account.postSubscriptions,
  'DELETE subscriptions': account.deleteSubscriptions,
  'POST uploads': account.postUpload,
}

/** Does what a call asks for; throws the platform's refusals. `segments` is the path without its version. */
export function dispatch(world: World, call: GraphCall, segments: readonly string[]): Reply | Promise<Reply> {
  const [id = '', edge = ''] = segments
  const found = world.numbers.find(id)
  if (found) return run(ofNumber, world, call, id, edge, found)
  if (id === world.account.id) return run(ofAccount, world, call, id, edge, null)
  if (id === world.account.appId) {
    const handle = ofApp[`${call.method} ${edge}`]
    if (!handle) throw unknownEdge(call, id, edge)
    return handle(world, call, null)
  }
  if (id === 'debug_token' && call.method === 'GET') return account.getDebugToken(world, call)
  if (id === 'me' && call.method === 'GET' && edge === '') return account.getMe(world, call)
  if (id.startsWith('upload:') && call.method === 'POST') return account.finishUpload(world, call, id)
  const known = world.templates.byId(id)
  if (known) return run(ofTemplate, world, call, id, edge, known)
  const ownFlow = world.flows.find(id)
  if (ownFlow) return run(ofFlow, world, call, id, edge, ownFlow)
  const media = world.media.find(id)
  if (media) return run(ofMedia, world, call, id, edge, media)
  if (/^\d+$/.test(id)) throw unknownObject(call.method, id)
  throw new GraphError(2500, { message: `Unknown path components: /${segments.join('/')}` })
}

function run<Target>(
  routes: Record<string, Route<Target>>,
  world: World,
  call: GraphCall,
  id: string,
  edge: string,
  target: Target,
): Reply | Promise<Reply> {
  const route = routes[`${call.method} ${edge}`]
  if (!route) throw unknownEdge(call, id, edge)
  // An app token is nobody: it has no permissions on an account.
  if (!call.token) throw new GraphError(200, { message: '(#200) Provide valid app ID' })
  demandScope(call.token, route.scope)
  if (route.metered) world.limits.takeManagementCall()
  return route.handle(world, call, target)
}

function unknownEdge(call: GraphCall, id: string, edge: string): GraphError {
  if (edge === '') return unknownObject(call.method, id)
  return new GraphError(2500, { message: `Unknown path components: /${edge}` })
}
