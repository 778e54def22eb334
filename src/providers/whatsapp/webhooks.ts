/** Who hears what the account has to say: the token that may, the apps that are subscribed, the fields that they get. */
import type { AppWebhook, SubscribedApp, TokenFacts, WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { asDate, asId, asList, asRecord, asText, type Json, records } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'

type WebhookCalls = Pick<
  WhatsappAccount,
  'readToken' | 'listSubscribedApps' | 'subscribeApp' | 'unsubscribeApp' | 'readAppWebhook' | 'setAppWebhook'
>

const object = 'whatsapp_business_account'

export function webhookCalls(graph: Graph, credentials: WhatsappCredentials): WebhookCalls {
  const apps = `${segment(credentials.accountId)}/subscribed_apps`
  const subscriptions = (what: string) => `${segment(graph.appId(what))}/subscriptions`
  return {
    async readToken() {
      // An app may look at any token of its own; without the app, a token may look at itself.
      const as = credentials.appId !== undefined && credentials.appSecret !== undefined ? 'app' : 'user'
      const query = { input_token: credentials.token }
      const what = 'look at the token'
      return readToken(await graph.call({ method: 'GET', path: '/debug_token', what, query, as }))
    },

    async listSubscribedApps() {
      return (await graph.list({ path: apps, what: 'list the subscribed apps' })).map(readApp)
    },

    async subscribeApp(target) {
      const override = { override_callback_uri: target?.callbackUrl, verify_token: target?.verifyToken }
      await graph.post(apps, 'subscribe the app', target === undefined ? {} : override)
    },

    async unsubscribeApp() {
      await graph.delete(apps, 'unsubscribe the app')
    },

    async readAppWebhook() {
      const what = 'show what the app hears'
      const { data } = await graph.call({ method: 'GET', path: subscriptions(what), what, as: 'app' })
      const ours = records(data).find((each) => each.object === object)
      return ours === undefined ? undefined : readAppWebhook(ours)
    },

    async setAppWebhook({ callbackUrl, verifyToken }, fields) {
      const what = 'change what the app hears'
      const target = { object, callback_url: callbackUrl, verify_token: verifyToken }
      const body = { ...target, fields: fields.join(','), include_values: true }
      await graph.call({ method: 'POST', path: subscriptions(what), what, body, as: 'app' })
    },
  }
}

function readToken(answer: Json): TokenFacts {
  const data = asRecord(answer.data) ?? {}
  return {
    valid: data.is_valid === true,
    appId: asId(data.app_id) ?? null,
    scopes: asList(data.scopes).flatMap((scope) => asText(scope) ?? []),
    // 0: never.
    expiresAt: asDate(data.expires_at) ?? null,
  }
}

function readApp(row: Json): SubscribedApp {
  const app = asRecord(row.whatsapp_business_api_data)
  return {
    appId: asId(app?.id) ?? '',
    name: asText(app?.name) ?? null,
    overrideUrl: asText(row.override_callback_uri) ?? null,
  }
}

function readAppWebhook(row: Json): AppWebhook {
  return {
    callbackUrl: asText(row.callback_url) ?? '',
    active: row.active === true,
    // Names alone in older versions.
    fields: asList(row.fields).flatMap((field) => asText(asRecord(field)?.name) ?? asText(field) ?? []),
  }
}
