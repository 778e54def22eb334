// A Flow as a business would write it, and an endpoint's answers to it: topics to choose, then an agreement.

import { type JsonObject, listOf, objectOf } from '../../src/base/json.ts'
import type { Business } from './business.ts'

/** What the phone fills in. */
const gap = (name: string) => `\${${name}}`
const footer = (label: string, action: JsonObject) => ({ type: 'Footer', label, 'on-click-action': action })
const column = (children: JsonObject[]) => ({ type: 'SingleColumnLayout', children })
const ask = (payload: JsonObject) => ({ name: 'data_exchange', payload })

export const choices: JsonObject = {
  version: '7.3',
  data_api_version: '4.0',
  routing_model: { CHOOSE: ['CONFIRM'], CONFIRM: [] },
  screens: [
    {
      id: 'CHOOSE',
      title: 'Your choices',
      data: {},
      layout: column([
        { type: 'TextHeading', text: 'What would you like?' },
        {
          type: 'Form',
          name: 'f',
          children: [
            {
              type: 'CheckboxGroup',
              name: 'topics',
              label: 'Topics',
              required: true,
              'data-source': [
                { id: 'news', title: 'News' },
                { id: 'offers', title: 'Offers' },
              ],
            },
            {
              type: 'EmbeddedLink',
              text: 'Privacy',
              'on-click-action': { name: 'open_url', url: 'https://x.test/privacy' },
            },
            footer('Next', ask({ topics: gap('form.topics') })),
          ],
        },
      ]),
    },
    {
      id: 'CONFIRM',
      title: 'Confirm',
      terminal: true,
      success: true,
      refresh_on_back: true,
      data: { chosen: { type: 'string', __example__: 'News' } },
      layout: column([
        { type: 'TextBody', text: `You chose: ${gap('data.chosen')}` },
        {
          type: 'Form',
          name: 'g',
          children: [
            { type: 'OptIn', name: 'agree', label: 'I agree', required: true },
            footer('Save', ask({ agree: gap('form.agree'), topics: gap('data.topics') })),
          ],
        },
      ]),
    },
  ],
}

export function wellAnswered(plain: JsonObject): { body: JsonObject } {
  if (plain.action === 'ping') return { body: { data: { status: 'active' } } }
  if (plain.action === 'INIT' || plain.action === 'BACK') return { body: { screen: 'CHOOSE', data: {} } }
  const data = objectOf(plain.data)
  if (data.error !== undefined) return { body: { data: { acknowledged: true } } }
  if (plain.screen === 'CHOOSE')
    return { body: { screen: 'CONFIRM', data: { chosen: listOf(data.topics).join(', '), topics: data.topics ?? [] } } }
  const params = { flow_token: String(plain.flow_token), topics: data.topics ?? [], agree: data.agree ?? null }
  return { body: { screen: 'SUCCESS', data: { extension_message_response: { params } } } }
}

export async function uploadFlow(business: Business, flow: string, json: JsonObject) {
  const form = new FormData()
  form.set('name', 'flow.json')
  form.set('asset_type', 'FLOW_JSON')
  form.set('file', new Blob([JSON.stringify(json)], { type: 'application/json' }), 'flow.json')
  const response = await fetch(`${business.emulator.url}/v25.0/${flow}/assets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${business.emulator.accessToken}` },
    body: form,
  })
  return (await response.json()) as JsonObject
}
