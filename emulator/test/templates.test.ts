// The life of a template: written by the rules, reviewed, sent, paused, moved to another category, edited, taken away.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type JsonObject, listOf, objectOf } from '../src/base/json.ts'
import { Business, day, errorOf, failureOf, hour, mia, minute, second, wamidOf } from './support/business.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start()
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  business.receiver.forget()
})

const body: JsonObject = {
  type: 'BODY',
  text: 'Hello {{1}}, our spring list is out now.',
  example: { body_text: [['Ana']] },
}

describe('a new template', () => {
  test('is pending, reviewed in three seconds, and approved', async () => {
    const created = await business.createTemplate({ components: [body] })
    expect(created.body).toEqual({ id: expect.stringMatching(/^\d{15,17}$/), status: 'PENDING', category: 'MARKETING' })
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132001)
    await business.pass(2 * second)
    expect(business.receiver.values('message_template_status_update')).toEqual([])
    await business.pass(second)
    expect(business.receiver.values('message_template_status_update')).toEqual([
      {
        event: 'APPROVED',
        message_template_id: Number(created.body.id),
        message_template_name: 'spring_news',
        message_template_language: 'en_US',
        reason: 'NONE',
        message_template_category: 'MARKETING',
      },
    ])
    expect((await business.sendTemplate(mia)).body).toMatchObject({ messages: [{ message_status: 'accepted' }] })
  })

  test('is told to the business with its words', async () => {
    await business.createTemplate({
      components: [
        body,
        { type: 'FOOTER', text: 'Tap Stop to opt out' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop' }] },
      ],
    })
    await business.settle()
    expect(business.receiver.values('message_template_components_update')[0]).toMatchObject({
      message_template_element: body.text,
      message_template_footer: 'Tap Stop to opt out',
      message_template_buttons: [{ message_template_button_type: 'QUICK_REPLY', message_template_button_text: 'Stop' }],
    })
  })

  test('that sells something is not utility, whatever it was called', async () => {
    const created = await business.createTemplate({
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Everything has 20% off this week only.' }],
    })
    await business.pass(3 * second)
    const { body: template } = await business.graph(
      'GET',
      `${String(created.body.id)}?fields=category,previous_category,status`,
    )
    expect(template).toMatchObject({ status: 'APPROVED', category: 'MARKETING', previous_category: 'UTILITY' })
  })

  test('with the words of another is rejected', async () => {
    await business.createTemplate({ name: 'one', components: [body] })
    await business.pass(3 * second)
    await business.createTemplate({ name: 'two', components: [body] })
    await business.pass(3 * second)
    const rejected = business.receiver.values('message_template_status_update').at(-1)
    expect(rejected).toMatchObject({ event: 'REJECTED', message_template_name: 'two', reason: 'TAG_CONTENT_MISMATCH' })
    expect(
      (await business.graph('GET', 'waba/message_templates?name=two&fields=rejected_reason,status')).body,
    ).toMatchObject({
      data: [{ status: 'REJECTED', rejected_reason: 'TAG_CONTENT_MISMATCH' }],
    })
  })

  test('meets the reviewer that a test asks for', async () => {
    await business.control('PUT', '/templates/review-rules', [
      { name: 'winter_*', outcome: 'reject', reason: 'SCAM' },
      { name: 'slow', outcome: 'hold' },
      { name: 'moved', outcome: 'approve', category: 'MARKETING', afterMs: 10 },
    ])
    await business.createTemplate({ name: 'winter_1', components: [body] })
    await business.createTemplate({ name: 'slow', components: [body] })
    await business.createTemplate({ name: 'moved', category: 'UTILITY', components: [body] })
    await business.pass(hour)
    const statuses = async () => listOf((await business.control('GET', '/templates')).templates).map(objectOf)
    expect((await statuses()).map(({ name, status, category }) => [name, status, category])).toEqual([
      ['winter_1', 'REJECTED', 'MARKETING'],
      ['slow', 'PENDING', 'MARKETING'],
      ['moved', 'APPROVED', 'MARKETING'],
    ])
    await business.control('POST', '/templates/slow/approve')
    expect((await statuses())[1]?.status).toBe('APPROVED')
  })
})

describe('the rules of components', () => {
  const buttons = (...some: JsonObject[]): JsonObject => ({ type: 'BUTTONS', buttons: some })
  const quick = (text: string): JsonObject => ({ type: 'QUICK_REPLY', text })
  const text = (words: string, examples: string[] = []): JsonObject => ({
    type: 'BODY',
    text: words,
    ...(examples.length > 0 && { example: { body_text: [examples] } }),
  })
  const broken: [string, JsonObject, number | undefined][] = [
    ['a body that begins with a variable', { components: [text('{{1}}, our list is out now.', ['Ana'])] }, 2388299],
    ['a body that ends with a variable', { components: [text('Our list is out now, {{1}}', ['Ana'])] }, 2388299],
    ['two variables side by side', { components: [text('Our list {{1}} {{2}} is out now, dear reader.', ['a', 'b'])] }, 2388072],
    ['variables out of order', { components: [text('Our list {{2}} is out now, dear reader.', ['a'])] }, 2388072],
    ['too many variables for so few words', { components: [text('Hi {{1}}, {{2}}, {{3}}, bye.', ['a', 'b', 'c'])] }, 2388293],
    ['no example for a variable', { components: [text('Our list {{1}} is out now, dear reader.')] }, 2388043],
    ['a body of more than 1024 characters', { components: [text('word '.repeat(206))] }, 2388040],
    ['no body', { components: [{ type: 'FOOTER', text: 'x' }] }, 2388072],
    ['a header of more than 60 characters', { components: [{ type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) }, body] }, 2388040],
    ['a header with two variables', { components: [{ type: 'HEADER', format: 'TEXT', text: 'a {{1}} b {{2}} c', example: { header_text: ['x', 'y'] } }, body] }, 2388047],
    ['a header with asterisks', { components: [{ type: 'HEADER', format: 'TEXT', text: 'Big *news*' }, body] }, 2388047],
    ['a picture without a sample', { components: [{ type: 'HEADER', format: 'IMAGE' }, body] }, 2388043],
    ['a footer with a variable', { components: [body, { type: 'FOOTER', text: 'For {{1}}' }] }, 2388073],
    ['a footer of more than 60 characters', { components: [body, { type: 'FOOTER', text: 'x'.repeat(61) }] }, 2388040],
    ['a button text of more than 25 characters', { components: [body, buttons(quick('x'.repeat(26)))] }, 2388040],
    ['quick replies that do not stand together', { components: [body, buttons(quick('A'), { type: 'URL', text: 'Go', url: 'https://x.test' }, quick('B'))] }, undefined],
    ['three links', { components: [body, buttons(...['A', 'B', 'C'].map((name): JsonObject => ({ type: 'URL', text: name, url: 'https://x.test' })))] }, undefined],
    ['eleven buttons', { components: [body, buttons(...Array.from({ length: 11 }, (_, i) => quick(`B${i}`)))] }, undefined],
    ['a variable inside an address', { components: [body, buttons({ type: 'URL', text: 'Go', url: 'https://x.test/{{1}}/a', example: ['x'] })] }, undefined],
    ['a name with capitals', { name: 'News', components: [body] }, undefined],
    ['a category that there is not', { category: 'NEWS', components: [body] }, undefined],
    ['a named variable with capitals', { parameter_format: 'NAMED', components: [{ type: 'BODY', text: 'Hello {{Name}}, our list is out.', example: { body_text_named_params: [{ param_name: 'Name', example: 'Ana' }] } }] }, 2388072],
  ] // biome-ignore format: a table

  for (const [what, template, subcode] of broken) {
    test(`refuse ${what}`, async () => {
      const answer = await business.createTemplate(template)
      expect(answer.status).toBe(400)
      expect(errorOf(answer).code).toBe(100)
      expect(errorOf(answer).error_subcode).toBe(subcode)
    })
  }

  test('let a full one pass, with named variables and every kind of button', async () => {
    const answer = await business.createTemplate({
      parameter_format: 'NAMED',
      components: [
        {
          type: 'HEADER',
          format: 'TEXT',
          text: 'News for {{first_name}}!',
          example: { header_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
        },
        {
          type: 'BODY',
          text: 'Our {{season}} list is out, see below.',
          example: { body_text_named_params: [{ param_name: 'season', example: 'spring' }] },
        },
        { type: 'FOOTER', text: 'Tap Stop promotions to opt out' },
        buttons(
          { type: 'URL', text: 'See list', url: 'https://x.test/l/{{1}}', example: ['https://x.test/l/a1'] },
          { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+61255501234' },
          { type: 'COPY_CODE', example: 'SPRING25' },
          quick('Stop promotions'),
        ),
      ],
    })
    expect(answer.status).toBe(200)
  })
})

describe('a send', () => {
  const send = (components: JsonObject[], name = 'full', code = 'en_US') =>
    business.send({ to: mia, type: 'template', template: { name, language: { code }, components } })
  const header: JsonObject = {
    type: 'header',
    parameters: [{ type: 'image', image: { link: 'https://x.test/a.jpg' } }],
  }
  const values: JsonObject = {
    type: 'body',
    parameters: [
      { type: 'text', text: 'Mia' },
      { type: 'text', text: 'spring' },
    ],
  }
  const link: JsonObject = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'a1' }] }

  beforeEach(async () => {
    const { body: session } = await business.graph('POST', 'app/uploads?file_length=3&file_type=image/jpeg')
    const upload = await fetch(`${business.emulator.url}/v25.0/${String(session.id)}`, {
      method: 'POST',
      headers: { authorization: `OAuth ${business.emulator.accessToken}`, file_offset: '0' },
      body: 'jpg',
    })
    const { h } = (await upload.json()) as { h: string }
    expect(h).toMatch(/^4::/)
    const created = await business.createTemplate({
      name: 'full',
      components: [
        { type: 'HEADER', format: 'IMAGE', example: { header_handle: [h] } },
        { type: 'BODY', text: 'Hello {{1}}, our {{2}} list is out now.', example: { body_text: [['Ana', 'spring']] } },
        { type: 'FOOTER', text: 'Tap Stop to opt out' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'URL', text: 'See list', url: 'https://x.test/l/{{1}}', example: ['https://x.test/l/a'] },
            { type: 'QUICK_REPLY', text: 'Stop' },
          ],
        },
      ],
    })
    expect(errorOf(created)).toEqual({})
    await business.pass(3 * second)
  })

  test('fills header, body, footer and buttons as the person sees them', async () => {
    const payload: JsonObject = {
      type: 'button',
      sub_type: 'quick_reply',
      index: '1',
      parameters: [{ type: 'payload', payload: 'optout:news' }],
    }
    const sent = await send([header, values, link, payload])
    await business.pass(second)
    const [message] = await business.chat(mia)
    expect(message).toMatchObject({
      id: wamidOf(sent),
      kind: 'template',
      header: { kind: 'image', url: 'https://x.test/a.jpg' },
      body: 'Hello Mia, our spring list is out now.',
      footer: 'Tap Stop to opt out',
      buttons: [
        { index: 0, kind: 'url', title: 'See list', url: 'https://x.test/l/a1' },
        { index: 1, kind: 'quick_reply', title: 'Stop', id: 'optout:news', tapped: false },
      ],
      template: { name: 'full', language: 'en_US', category: 'MARKETING' },
    })
    await business.does(mia, 'tap', { messageId: String(message?.id), button: 'Stop' })
    expect(business.receiver.messages.at(-1)).toMatchObject({
      type: 'button',
      button: { payload: 'optout:news', text: 'Stop' },
      context: { from: '15550783881', id: wamidOf(sent) },
    })
  })

  test('without a payload of its own gets the label back', async () => {
    const id = wamidOf(await send([header, values, link]))
    await business.pass(second)
    await business.does(mia, 'tap', { messageId: id, button: 1 })
    expect(business.receiver.messages.at(-1)).toMatchObject({ button: { payload: 'Stop', text: 'Stop' } })
  })

  const wrong: [string, JsonObject[], number, RegExp][] = [
    ['one value too few', [header, { type: 'body', parameters: [{ type: 'text', text: 'Mia' }] }, link], 132000, /localizable_params \(1\).*\(2\)/],
    ['no body values', [header, link], 132000, /\(0\)/],
    ['no header picture', [values, link], 132012, /expected IMAGE/],
    ['a text where a picture is due', [{ type: 'header', parameters: [{ type: 'text', text: 'x' }] }, values, link], 132012, /expected IMAGE, received TEXT/],
    ['no end for the address', [header, values], 131008, /index 0 of type Url requires a parameter/],
    ['a button that there is not', [header, values, link, { ...link, index: '7' }], 132018, /index 7/],
    ['a button of another kind', [header, values, { ...link, sub_type: 'quick_reply' }], 132012, /of type url/],
    ['a name where values have none', [header, { type: 'body', parameters: [{ type: 'text', parameter_name: 'a', text: 'x' }, { type: 'text', text: 'y' }] }, link], 132012, /positional/],
    ['a line break in a value', [header, { type: 'body', parameters: [{ type: 'text', text: 'a\nb' }, { type: 'text', text: 'y' }] }, link], 132018, /new-line/],
    ['an empty value', [header, { type: 'body', parameters: [{ type: 'text', text: '' }, { type: 'text', text: 'y' }] }, link], 131008, /missing text value/],
    ['values that make it too long', [header, { type: 'body', parameters: [{ type: 'text', text: 'x'.repeat(1020) }, { type: 'text', text: 'y' }] }, link], 132005, /1024/],
  ] // biome-ignore format: a table
  for (const [what, components, code, words] of wrong) {
    test(`with ${what} answers ${code}`, async () => {
      const answer = await send(components)
      expect(errorOf(answer).code).toBe(code)
      expect(objectOf(errorOf(answer).error_data).details).toMatch(words)
    })
  }

  test('in a language or by a name that there is not answers 132001 with HTTP 404', async () => {
    for (const [name, code] of [
      ['full', 'de'],
      ['nothing', 'en_US'],
    ] as const) {
      const answer = await send([header, values, link], name, code)
      expect(answer.status).toBe(404)
      expect(errorOf(answer)).toMatchObject({
        code: 132001,
        error_data: { details: `template name (${name}) does not exist in ${code}` },
      })
    }
  })

  test('takes en-US for en_US', async () => {
    expect((await send([header, values, link], 'full', 'en-US')).status).toBe(200)
  })

  test('of a template with names takes names only', async () => {
    await business.createTemplate({
      name: 'named',
      parameter_format: 'NAMED',
      components: [
        {
          type: 'BODY',
          text: 'Our {{season}} list is out, see below.',
          example: { body_text_named_params: [{ param_name: 'season', example: 'spring' }] },
        },
      ],
    })
    await business.pass(3 * second)
    const named = (parameter: JsonObject) => send([{ type: 'body', parameters: [parameter] }], 'named')
    expect((await named({ type: 'text', parameter_name: 'season', text: 'autumn' })).status).toBe(200)
    expect(errorOf(await named({ type: 'text', text: 'autumn' })).code).toBe(132012)
    expect(errorOf(await named({ type: 'text', parameter_name: 'month', text: 'May' })).code).toBe(132012)
  })
})

describe('quality', () => {
  test('pauses a template for three hours, then six, then disables it', async () => {
    const id = await business.template()
    const pause = () => business.control('POST', `/templates/${id}/pause`)
    await pause()
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132015)
    await business.pass(3 * hour - minute)
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132015)
    await business.pass(minute)
    expect((await business.sendTemplate(mia)).status).toBe(200)
    await pause()
    await business.pass(5 * hour)
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132015)
    await business.pass(hour)
    expect((await business.sendTemplate(mia)).status).toBe(200)
    await pause()
    await business.pass(day)
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132016)
    const told = business.receiver
      .values('message_template_status_update')
      .map(({ event, other_info }) => [event, objectOf(other_info).title])
    expect(told).toEqual([
      ['PAUSED', 'FIRST_PAUSE'],
      ['APPROVED', 'UNPAUSE'],
      ['PAUSED', 'SECOND_PAUSE'],
      ['APPROVED', 'UNPAUSE'],
      ['DISABLED', 'DISABLED'],
    ])
  })

  test('fails with 132015 what was accepted and had not left when the pause came', async () => {
    const id = await business.template()
    const message = wamidOf(await business.sendTemplate(mia))
    await business.control('POST', `/templates/${id}/pause`)
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, message)).toBe(132015)
  })

  test('falls when readers report and block, and a pause follows', async () => {
    const id = await business.template()
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx', readProbability: 0 })
    for (let i = 1; i <= 4; i++) await business.sendTemplate(`+1416555010${i}`)
    await business.pass(second)
    for (let i = 1; i <= 3; i++) await business.does(`+1416555010${i}`, i === 1 ? 'block' : 'report', {})
    expect(business.receiver.values('message_template_quality_update')[0]).toMatchObject({
      previous_quality_score: 'UNKNOWN',
      new_quality_score: 'RED',
    })
    expect((await business.graph('GET', `${id}?fields=status,quality_score`)).body).toMatchObject({
      status: 'PAUSED',
      quality_score: { score: 'RED' },
    })
  })
})

describe('pacing', () => {
  beforeEach(async () => {
    await business.set({ pacing: { firstBatch: 2, holdMs: hour, afterwards: 'release' } })
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx', readProbability: 0 })
    await business.template()
    await business.set({ pacing: { firstBatch: 0 } })
  })

  const batch = async () => {
    const answers = []
    for (let i = 1; i <= 4; i++) answers.push(await business.sendTemplate(`+1416555010${i}`))
    return answers
  }

  test('lets a first batch out, holds the rest, and releases it', async () => {
    const answers = await batch()
    const states = answers.map(({ body: answer }) => objectOf(listOf(answer.messages)[0]).message_status)
    expect(states).toEqual(['accepted', 'accepted', 'held_for_quality_assessment', 'held_for_quality_assessment'])
    await business.pass(minute)
    expect(answers.map((answer) => business.receiver.statusesOf(wamidOf(answer)).length)).toEqual([2, 2, 0, 0])
    await business.pass(hour)
    expect(answers.map((answer) => business.receiver.statusesOf(wamidOf(answer)))).toEqual(
      Array(4).fill(['sent', 'delivered']),
    )
  })

  test('or drops it with 132015 and a pause that only an unpause ends', async () => {
    const answers = await batch()
    await business.control('POST', '/templates/spring_news/drop')
    await business.pass(day)
    expect(answers.slice(2).map((answer) => failureOf(business.receiver.statuses, wamidOf(answer)))).toEqual([
      132015, 132015,
    ])
    const [template] = listOf((await business.graph('GET', 'waba/message_templates')).body.data).map(objectOf)
    expect(template?.status).toBe('PAUSED')
    expect((await business.graph('POST', `${String(template?.id)}/unpause`)).body).toEqual({ success: true })
    expect((await business.sendTemplate(mia)).status).toBe(200)
  })
})

describe('a category', () => {
  test('changes a day after it was announced, and both are told', async () => {
    const id = await business.template('order_news', 'UTILITY', 'Your order {{1}} is on its way to you.')
    await business.control('POST', `/templates/${id}/recategorise`, { category: 'MARKETING' })
    await business.settle()
    expect(business.receiver.values('template_category_update')[0]).toMatchObject({
      new_category: 'UTILITY',
      correct_category: 'MARKETING',
      category_update_timestamp: expect.any(Number),
    })
    expect((await business.graph('GET', `${id}?fields=category,correct_category`)).body).toMatchObject({
      category: 'UTILITY',
      correct_category: 'MARKETING',
    })
    await business.pass(day)
    expect(business.receiver.values('template_category_update')[1]).toMatchObject({
      previous_category: 'UTILITY',
      new_category: 'MARKETING',
    })
    expect((await business.graph('GET', `${id}?fields=category,previous_category`)).body).toMatchObject({
      category: 'MARKETING',
      previous_category: 'UTILITY',
    })
  })
})

describe('an edit', () => {
  const edit = (id: string, words: string) =>
    business.graph('POST', id, { components: [{ type: 'BODY', text: words, example: { body_text: [['Ana']] } }] })

  test('goes to review while the old words are still sent; what was sent keeps the words it had', async () => {
    const id = await business.template('spring_news', 'MARKETING', 'Old words for {{1}} and everybody else.')
    expect((await edit(id, 'New words for {{1}} and everybody else.')).body).toEqual({ success: true })
    await business.sendTemplate(mia)
    await business.pass(5 * second)
    await business.sendTemplate(mia)
    await business.pass(second)
    expect((await business.chat(mia)).map((message) => message.body)).toEqual([
      'Old words for Mia and everybody else.',
      'New words for Mia and everybody else.',
    ])
  })

  test('of an approved template is allowed once a day and ten times in thirty', async () => {
    const id = await business.template()
    expect((await edit(id, 'First words for {{1}} and everybody.')).status).toBe(200)
    await business.pass(5 * second)
    expect(errorOf(await edit(id, 'Second words for {{1}} and everybody.'))).toMatchObject({
      code: 100,
      error_subcode: 2388039,
    })
    for (let i = 0; i < 9; i++) {
      await business.pass(day)
      expect((await edit(id, `Words number ${i} for {{1}} and everybody.`)).status).toBe(200)
    }
    await business.pass(day)
    expect(errorOf(await edit(id, 'Too many words for {{1}} and everybody.')).error_subcode).toBe(2388039)
  })

  test('cannot change name, language, or the category of an approved template', async () => {
    const id = await business.template()
    expect(errorOf(await business.graph('POST', id, { name: 'other' })).code).toBe(100)
    expect(errorOf(await business.graph('POST', id, { category: 'UTILITY' })).error_subcode).toBe(2388039)
  })

  test('is refused while pending', async () => {
    const created = await business.createTemplate({ components: [body] })
    expect(errorOf(await edit(String(created.body.id), 'Other words for {{1}} and everybody.')).error_subcode).toBe(
      2388039,
    )
  })
})

describe('a deleted template', () => {
  test('keeps its name for thirty days', async () => {
    await business.template()
    expect((await business.graph('DELETE', 'waba/message_templates?name=spring_news')).body).toEqual({ success: true })
    await business.settle()
    expect(business.receiver.values('message_template_status_update').at(-1)).toMatchObject({ event: 'DELETED' })
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132001)
    expect(errorOf(await business.createTemplate({ components: [body] })).error_subcode).toBe(2388023)
    expect((await business.createTemplate({ name: 'autumn_news', components: [body] })).status).toBe(200)
    await business.pass(30 * day)
    expect((await business.createTemplate({ components: [body] })).status).toBe(200)
  })

  test('is gone in one language when its id is given', async () => {
    await business.template()
    const german = await business.createTemplate({
      language: 'de',
      components: [{ type: 'BODY', text: 'Die Liste ist da, viel Vergnügen damit.' }],
    })
    await business.graph('DELETE', `waba/message_templates?name=spring_news&hsm_id=${String(german.body.id)}`)
    expect((await business.sendTemplate(mia)).status).toBe(200)
    const { body: list } = await business.graph('GET', 'waba/message_templates?name=spring_news')
    expect(listOf(list.data).map((template) => objectOf(template).language)).toEqual(['en_US'])
  })

  test('with messages under way is deleted when they have had their time', async () => {
    await business.template()
    const id = wamidOf(await business.sendTemplate(mia))
    await business.graph('DELETE', 'waba/message_templates?name=spring_news')
    await business.pass(second)
    expect(business.receiver.values('message_template_status_update').at(-1)).toMatchObject({
      event: 'PENDING_DELETION',
    })
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
    await business.pass(30 * day)
    expect(business.receiver.values('message_template_status_update').at(-1)).toMatchObject({ event: 'DELETED' })
  })

  test('that was never there says so', async () => {
    expect(errorOf(await business.graph('DELETE', 'waba/message_templates?name=nothing')).code).toBe(100)
  })
})

describe('an unused template', () => {
  test('is archived after a year and gone four weeks later', async () => {
    await business.template()
    await business.pass(366 * day)
    expect(business.receiver.values('message_template_status_update').at(-1)).toMatchObject({ event: 'ARCHIVED' })
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132001)
    await business.pass(29 * day)
    expect(business.receiver.values('message_template_status_update').at(-1)).toMatchObject({ event: 'DELETED' })
    expect((await business.control('GET', '/templates')).templates).toEqual([])
  })
})

describe('the list of templates', () => {
  test('comes in pages and by filters', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await business.createTemplate({
        name,
        category: name === 'c' ? 'UTILITY' : 'MARKETING',
        components: [{ type: 'BODY', text: `Words of template ${name} and no others.` }],
      })
    await business.pass(5 * second)
    const names: unknown[] = []
    let next = 'waba/message_templates?limit=2&fields=name,status'
    for (let pages = 0; next && pages < 5; pages++) {
      const { body: page } = await business.graph('GET', next)
      names.push(...listOf(page.data).map((template) => objectOf(template).name))
      const { paging } = page
      const link = objectOf(paging).next
      next = typeof link === 'string' ? link.slice(`${business.emulator.url}/v25.0/`.length) : ''
    }
    expect(names).toEqual(['e', 'd', 'c', 'b', 'a'])
    const utility = await business.graph(
      'GET',
      'waba/message_templates?category=UTILITY&fields=name&summary=total_count',
    )
    expect(utility.body).toMatchObject({
      data: [{ name: 'c' }],
      summary: { total_count: 1, message_template_count: 5 },
    })
    expect(errorOf(await business.graph('GET', 'waba/message_templates?after=nonsense')).code).toBe(131059)
  })
})

describe('creating', () => {
  test('the same name and language twice answers 2388024', async () => {
    await business.createTemplate({ components: [body] })
    expect(errorOf(await business.createTemplate({ components: [body] })).error_subcode).toBe(2388024)
  })

  test('has a quota per hour and a limit per account', async () => {
    await business.set({ limits: { templateCreatesPerHour: 3 } })
    const create = (name: string) =>
      business.createTemplate({ name, components: [{ type: 'BODY', text: `Words of ${name} and no others.` }] })
    for (const name of ['a', 'b', 'c']) expect((await create(name)).status).toBe(200)
    expect(errorOf(await create('d')).code).toBe(80007)
    await business.pass(hour)
    await business.set({ limits: { templateCreatesPerHour: 100, templates: 3 } })
    expect(errorOf(await create('d')).error_subcode).toBe(2388019)
    await business.set({ limits: { templates: 250 } })
  })

  test('an authentication template gives Meta its fixed words', async () => {
    const created = await business.createTemplate({
      name: 'code',
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 10 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] },
      ],
    })
    expect(created.status).toBe(200)
    await business.pass(3 * second)
    await business.send({
      to: mia,
      type: 'template',
      template: {
        name: 'code',
        language: { code: 'en_US' },
        components: [
          { type: 'body', parameters: [{ type: 'text', text: '4417' }] },
          { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '4417' }] },
        ],
      },
    })
    await business.pass(second)
    expect(await business.chat(mia)).toMatchObject([
      { body: '*4417* is your verification code. For your security, do not share this code.' },
    ])
  })
})
