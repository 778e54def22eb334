// A Flow on the phone's page: its screens over the chat, what is missing said where it is, and the answer in the chat.

import { afterAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible } from '../../test/support/browser.ts'
import { objectOf } from '../src/base/json.ts'
import { mia, second } from './support/business.ts'
import { FlowEndpoint } from './support/flow-endpoint.ts'
import { business, log, phone } from './support/phone-page.ts'
import { choices, uploadFlow, wellAnswered } from './support/sample-flow.ts'

let endpoint: FlowEndpoint
let count = 0

beforeEach(async () => {
  endpoint ??= await FlowEndpoint.start(business.emulator.appSecret)
  endpoint.reply = wellAnswered
  await business.graph('POST', 'number/whatsapp_business_encryption', { business_public_key: endpoint.publicPem })
  const { body } = await business.graph('POST', 'waba/flows', {
    name: `choices_${++count}`,
    categories: ['SIGN_UP'],
    endpoint_uri: endpoint.url,
  })
  await uploadFlow(business, String(body.id), choices)
  await business.graph('POST', `${String(body.id)}/publish`)
  await business.does(mia, 'say', { text: 'Hi' })
  await business.send({
    to: mia,
    type: 'interactive',
    interactive: {
      type: 'flow',
      body: { text: 'Choose what you want to hear of.' },
      action: {
        name: 'flow',
        parameters: {
          flow_message_version: '3',
          flow_id: String(body.id),
          flow_cta: 'Choose topics',
          flow_token: 'token-1',
          flow_action: 'data_exchange',
        },
      },
    },
  })
  await business.pass(second)
})

afterAll(() => endpoint.stop())

test('it opens over the chat, asks for what is missing, goes back, and ends in the chat', async () => {
  const { page, complaints } = await phone('?as=p1')
  await page.getByRole('button', { name: 'Choose topics' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('heading', { name: 'What would you like?' }).waitFor()
  await expectAccessible(page)
  expect(await sheet.getByRole('checkbox', { checked: true }).count()).toBe(0)
  expect(await sheet.getByRole('link', { name: 'Privacy' }).getAttribute('href')).toBe('https://x.test/privacy')

  await sheet.getByRole('button', { name: 'Next' }).click()
  await sheet.getByText('Tick at least 1: Topics').waitFor()
  await sheet.getByRole('checkbox', { name: 'News' }).check()
  await sheet.getByRole('button', { name: 'Next' }).click()
  await sheet.getByText('You chose: news').waitFor()

  await sheet.getByRole('button', { name: 'Back' }).click()
  await sheet.getByRole('checkbox', { name: 'Offers' }).check()
  await sheet.getByRole('button', { name: 'Next' }).click()
  await sheet.getByText('You chose: offers').waitFor()
  await sheet.getByRole('checkbox', { name: 'I agree' }).check()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await log(page).getByText('Response sent').waitFor()
  await business.settle()
  const reply = objectOf(objectOf(objectOf(business.receiver.messages.at(-1)).interactive).nfm_reply)
  expect(JSON.parse(String(reply.response_json))).toMatchObject({ topics: ['offers'], agree: true })
  // The browser notes the one form that was refused; nothing else went wrong.
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
})

test('it says so where its time is over', async () => {
  const { page } = await phone('?as=p1')
  endpoint.reply = () => ({ status: 427, body: { error_msg: 'This has been answered.' } })
  await page.getByRole('button', { name: 'Choose topics' }).click()
  await page.getByRole('dialog').getByText('This has been answered.').waitFor()
})
