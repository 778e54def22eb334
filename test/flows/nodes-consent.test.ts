/**
 * What a flow writes about a person: variables, attributes, and above all consent. A no is written wherever a flow says so; a
 * yes only right after the person's own tap or choice, with the question, the message and the node as its evidence.
 */
import { describe, expect, test } from 'vitest'
import { minute, second } from '../../src/base/clock.ts'
import type { Assignment, FlowNode } from '../../src/domain/flow/definition.ts'
import { openBot, type Person } from '../support/bot.ts'
import { buttons, flowOf, says } from '../support/flows.ts'
import { Visitor } from '../support/visitor.ts'

const bot = await openBot()
const { world, shop, owner } = bot

const begins = (word: string) => ({ triggers: [{ kind: 'keyword', words: [word] }] }) as const
const sets = (set: readonly Assignment[], next: string | null = null): FlowNode => ({
  kind: 'variable',
  set,
  exits: { next },
})
const howToStop = 'Type STOP at any time to stop receiving WhatsApp messages.'

/** Somebody who has said yes to offers and to messages about their order. */
async function subscriber(): Promise<Person> {
  const mia = bot.somebody()
  await mia.says('sign me up')
  await mia.taps('Yes, both')
  await mia.reads(2)
  await bot.winds(minute)
  return mia
}

const signUp = await bot.publish(
  'sign_up',
  flowOf(
    {
      ask: buttons(`Offers and messages about your order from Lampwick? ${howToStop}`, {
        'Yes, both': 'both',
        'Only offers': 'offers',
        'No, thanks': 'none',
      }),
      both: sets([{ target: 'opt_in', value: true, topics: ['offers', 'order_status'] }], 'thanks'),
      offers: sets([{ target: 'topic', topic: 'offers', value: true }], 'thanks'),
      none: sets([{ target: 'opt_in', value: false }]),
      thanks: says('Thank you.'),
    },
    begins('sign me up'),
  ),
)

describe('a variable node', () => {
  test('keeps values of the run and attributes of the person, in its order', async () => {
    const flow = await bot.publish(
      'about_you',
      flowOf(
        {
          size: {
            kind: 'question',
            text: { en: 'Your size?' },
            expects: { kind: 'number' },
            variable: 'size',
            exits: { answered: 'keep' },
          },
          keep: sets(
            [
              { target: 'contact', name: 'shoe_size', value: { from: 'variables.size' } },
              { target: 'contact', name: 'likes_shoes', value: { is: true } },
              { target: 'contact', name: 'name', value: { is: 'Mia Chen' } },
              { target: 'variable', name: 'told', value: { from: 'contact.shoe_size' } },
            ],
            'said',
          ),
          said: says('{{contact.first_name}}, you told us {{variables.told}}.'),
        },
        begins('about me'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('about me')
    await mia.says('38')
    expect((await mia.reads(2)).at(-1)).toBe('Mia, you told us 38.')
    expect(await mia.contact()).toMatchObject({
      name: 'Mia Chen',
      attributes: { shoe_size: 38, likes_shoes: true },
      opt_in: null,
    })
    expect(await bot.run(flow)).toMatchObject({ variables: { size: 38, told: 38 } })
  })

  test('writes a yes right after a tap: to the topics that it names, with the question as shown, the message and the node', async () => {
    const mia = await subscriber()
    expect(await mia.consents()).toMatchObject({ offers: 'given', order_status: 'given' })
    expect(await mia.contact()).toMatchObject({ opt_in: true })
    const entry = (await mia.timeline()).find(({ state }) => state === 'given')
    expect(entry).toMatchObject({
      act: 'tapped_button',
      strength: 'vouched',
      channel: 'whatsapp',
      evidence: { flow: signUp, node: 'ask', written_by: 'both', text: 'Yes, both' },
    })
    const [record] = (await mia.records()).filter(({ state }) => state === 'given')
    const hash = record?.noticeSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [hash])
    expect(String(kept.get(hash.toString('hex')))).toContain(`from Lampwick? ${howToStop}`)
    const run = await bot.run(signUp)
    expect(run.steps.at(-1).effects[0]).toMatchObject({ node: 'both', kind: 'consent', outcome: 'given' })
  })

  test('writes a yes to one topic where somebody writes the words of a button', async () => {
    const mia = bot.somebody()
    await mia.says('sign me up')
    await mia.says('only offers')
    await mia.reads(2)
    const { offers, ...others } = await mia.consents()
    expect(offers).toBe('given')
    expect(Object.values(others)).not.toContain('given')
    expect((await mia.timeline()).find(({ state }) => state === 'given')).toMatchObject({
      act: 'typed_words',
      evidence: { text: 'only offers', node: 'ask', written_by: 'offers' },
    })
  })

  test('writes a no to one topic, and leaves the others', async () => {
    const flow = await bot.publish(
      'fewer',
      flowOf(
        { less: sets([{ target: 'topic', topic: 'offers', value: false }], 'said'), said: says('No more offers.') },
        begins('fewer, please'),
      ),
    )
    const mia = await subscriber()
    await mia.says('fewer, please')
    await mia.reads(3)
    expect(await mia.consents()).toMatchObject({ offers: 'withdrawn', order_status: 'given' })
    expect((await mia.timeline())[0]).toMatchObject({
      act: 'flow_variable',
      strength: 'vouched',
      evidence: { flow, node: 'less', text: 'fewer, please' },
    })
  })

  test('writes opt_in = false: a no to everything, confirmed once, with the flow’s own words', async () => {
    await bot.publish(
      'leave',
      flowOf(
        {
          out: sets([{ target: 'opt_in', value: false }], 'said'),
          said: says('You are out.', 'more'),
          more: says('Bye.'),
        },
        begins('the last page'),
      ),
    )
    const mia = await subscriber()
    await mia.says('the last page')
    expect((await mia.reads(3)).slice(2)[0]).toBe('You are out.')
    expect(await mia.contact()).toMatchObject({ opt_in: false })
    expect(new Set(Object.values(await mia.consents()))).toEqual(new Set(['withdrawn']))
    expect((await mia.timeline())[0]).toMatchObject({ act: 'flow_variable', evidence: { node: 'out' } })
  })

  test('confirms a no that its flow says nothing about, in the words of the product', async () => {
    await bot.publish(
      'silent_leave',
      flowOf({ out: sets([{ target: 'opt_in', value: false }]) }, begins('the very last page')),
    )
    const mia = await subscriber()
    await mia.says('the very last page')
    expect((await mia.reads(3)).at(-1)).toMatch(/START/)
    expect(await mia.contact()).toMatchObject({ opt_in: false })
  })

  const yes = sets([{ target: 'opt_in', value: true, topics: ['offers'] }])
  const town: FlowNode = {
    kind: 'question',
    text: { en: `Which town? ${howToStop}` },
    expects: { kind: 'text' },
    variable: 'town',
    exits: { answered: 'write' },
  }
  const ask = buttons(`Offers? ${howToStop}`, { Yes: 'write' })
  test.each<[string, Record<string, FlowNode>]>([
    ['at the start', { write: yes }],
    ['after free words', { town, write: yes }],
    [
      'when nobody answers',
      { ask: { ...ask, wait_minutes: 5, exits: { yes: null, timeout: 'write' } } as FlowNode, write: yes },
    ],
    ['after another answer', { ask: { ...ask, exits: { yes: null, other: 'write' } } as FlowNode, write: yes }],
    [
      'after a wait',
      {
        ask: { ...ask, exits: { yes: 'wait' } } as FlowNode,
        wait: { kind: 'wait', minutes: 1, exits: { next: 'write' } },
        write: yes,
      },
    ],
    [
      'after a call of another system',
      {
        ask: { ...ask, exits: { yes: 'call' } } as FlowNode,
        call: {
          kind: 'api_call',
          method: 'GET',
          url: 'https://shop.example',
          headers: {},
          save: {},
          exits: { ok: 'write' },
        },
        write: yes,
      },
    ],
  ])('writes no yes %s: such a flow is not published', async (at, nodes) => {
    const definition = flowOf(nodes, begins(`yes ${at}`))
    await expect(bot.publish(`yes_${at.replaceAll(' ', '_')}`, definition)).rejects.toThrow(/yes_without_act/)
  })

  test('writes opt_in as no attribute either', async () => {
    const definition = flowOf(
      { out: sets([{ target: 'contact', name: 'opt_in', value: { is: true } }]) },
      begins('as attribute'),
    )
    await expect(bot.publish('as_attribute', definition)).rejects.toThrow(/consent_as_attribute/)
  })
})

await shop.page('chat', {
  channel: 'bot_flow',
  topics: ['offers', 'order_status'],
  settings: { botFlow: { laterDays: 7 } },
})
await shop.page('page-in-chat', { channel: 'webview', topics: ['offers', 'order_status'], settings: { webview: {} } })
const form = await shop.page('form', {
  channel: 'whatsapp_flow',
  topics: ['offers', 'order_status'],
  settings: { whatsappFlow: {} },
})
await owner.post(`/v1/capture-points/${form.capturePointId}/whatsapp-flows`)

const nameOf = (key: string) => shop.topics.get(key)?.texts.en?.name ?? key
const ways = {
  given: 'given',
  refused: 'refused',
  later: 'later',
  already: 'already',
  timeout: 'timeout',
  failed: 'failed',
}
const ends = Object.fromEntries(Object.keys(ways).map((way) => [way, says(`It was ${way}.`)]))
const asking = (word: string, ask: object) =>
  flowOf({ ask: { exits: ways, ...ask } as unknown as FlowNode, ...ends }, begins(word))

describe('a request for consent', () => {
  test.each(['buttons', 'list'] as const)(
    'asks with %s in the words of the notice, and goes on with what was answered',
    async (style) => {
      const ask = { kind: 'consent_request', capture_point: 'chat', style }
      const flow = await bot.publish(`ask_by_${style}`, asking(`ask by ${style}`, ask))
      const mia = bot.somebody()
      await mia.says(`ask by ${style}`)
      const [asked] = await mia.reads(1)
      for (const part of ['Lampwick', nameOf('offers'), nameOf('order_status'), 'STOP']) expect(asked).toContain(part)
      expect(await bot.run(flow, ({ at }) => at === 'ask')).toMatchObject({ waits: { for: 'effect' } })
      if (style === 'buttons') await mia.taps('Yes, all of them')
      else {
        await mia.chooses(nameOf('offers'))
        await mia.reads(2)
        await mia.chooses(nameOf('order_status'))
      }
      await bot.run(flow)
      expect((await mia.reads(style === 'buttons' ? 3 : 4)).at(-1)).toBe('It was given.')
      expect(await mia.consents()).toMatchObject({ offers: 'given', order_status: 'given' })
      const given = (await mia.timeline()).find(({ state }) => state === 'given')
      expect(given).toMatchObject({ strength: 'vouched', capture_point: { slug: 'chat' } })
    },
  )

  test('is answered too by whoever chooses one row after another from its first message', async () => {
    const ask = { kind: 'consent_request', capture_point: 'chat', style: 'list' }
    const flow = await bot.publish('ask_first_list', asking('ask by one list', ask))
    const mia = bot.somebody()
    await mia.says('ask by one list')
    const [first] = await mia.messages(1)
    const rows: { id: string; title: string }[] = first.list.sections[0].rows
    for (const key of ['offers', 'order_status']) {
      const row = rows.find(({ title }) => title === nameOf(key))?.id
      await mia.phone.does('choose', { messageId: first.id, row })
    }
    await bot.run(flow)
    expect((await mia.reads(4)).at(-1)).toBe('It was given.')
    expect(await mia.consents()).toMatchObject({ offers: 'given', order_status: 'given' })
  })

  test('asks for the topics that are named, and for none that is given', async () => {
    const ask = { kind: 'consent_request', capture_point: 'chat', style: 'buttons', topics: ['order_status'] }
    const flow = await bot.publish('ask_for_one', asking('ask for one', ask))
    const mia = bot.somebody()
    await mia.says('ask for one')
    const [asked] = await mia.reads(1)
    expect(asked).toContain(nameOf('order_status'))
    expect(asked).not.toContain(`${nameOf('offers')}:`)
    await mia.taps('Yes, message me')
    await bot.run(flow)
    expect(await mia.consents()).toMatchObject({ order_status: 'given', offers: 'unknown' })
    await bot.winds(minute)
    await mia.reads(3)
    await mia.says('ask for one')
    expect((await mia.reads(4)).at(-1)).toBe('It was already.')
  })

  test('goes its own way with a no, and with a later one', async () => {
    const one = { kind: 'consent_request', capture_point: 'chat', style: 'list' }
    const flow = await bot.publish('ask_no', asking('ask me no', one))
    const mia = bot.somebody()
    await mia.says('ask me no')
    await mia.chooses('No, thank you')
    // A no is answered once, in the words of the product; what the flow says behind it is not handed to WhatsApp.
    expect((await mia.reads(2)).at(-1)).toBe('That is fine. Nothing will be sent to you.')
    const run = await bot.run(flow, ({ steps }) => steps.at(-1).effects[0]?.outcome?.startsWith('refused'))
    expect(run.steps.at(-1)).toMatchObject({ taken: [{ node: 'ask', exit: 'refused' }, {}], ended: 'finished' })
    expect(await mia.reads(2)).toHaveLength(2)
    expect(await mia.consents()).toMatchObject({ offers: 'refused', order_status: 'refused' })
    const noor = bot.somebody()
    await noor.says('ask me no')
    await noor.chooses('Ask me later')
    expect((await noor.reads(3)).at(-1)).toBe('It was later.')
    expect(Object.values(await noor.consents())).not.toContain('given')
  })

  test('goes on after its time, and where the place cannot ask here', async () => {
    const patient = { kind: 'consent_request', capture_point: 'chat', style: 'buttons', wait_minutes: 10 }
    await bot.publish('ask_patiently', asking('ask patiently', patient))
    const mia = bot.somebody()
    await mia.says('ask patiently')
    await mia.reads(1)
    await bot.winds(11 * minute)
    expect((await mia.reads(2)).at(-1)).toBe('It was timeout.')
    const wrong = { kind: 'consent_request', capture_point: 'page-in-chat', style: 'buttons' }
    await bot.publish('ask_wrongly', asking('ask wrongly', wrong))
    await mia.says('ask wrongly')
    expect((await mia.reads(3)).at(-1)).toBe('It was failed.')
  })
})

describe('a page that is opened in the chat', () => {
  test('is the person’s own: what they tick there is given, and the flow goes on', async () => {
    const flow = await bot.publish(
      'ask_on_page',
      asking('ask on a page', { kind: 'webview', capture_point: 'page-in-chat' }),
    )
    const mia = bot.somebody()
    await mia.says('ask on a page')
    const asked = await mia.phone.message('cta_url')
    const visitor = new Visitor(world)
    const page = await visitor.opens(new URL(asked.buttons[0].url).pathname)
    const held = /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await visitor.presses(page, ['do', 'yes'], { held, topic: ['offers'], number: '' })
    await bot.run(flow)
    expect((await mia.reads(2)).at(-1)).toBe('It was given.')
    expect(await mia.consents()).toMatchObject({ offers: 'given' })
  })
})

describe('a WhatsApp Flow', () => {
  test('opens in the chat, and what is sent from it is given', async () => {
    const flow = await bot.publish(
      'ask_in_form',
      asking('ask in a form', { kind: 'whatsapp_flow', capture_point: 'form' }),
    )
    const mia = bot.somebody()
    await mia.says('ask in a form')
    const screen = await mia.phone.opensFlow(await mia.phone.message('flow'))
    const confirm = await mia.phone.tapsOn(screen, 'Footer', { topics: ['offers'] })
    await mia.phone.tapsOn(confirm, 'Footer', { agree: true })
    await bot.run(flow)
    expect((await mia.reads(3)).at(-1)).toBe('It was given.')
    expect(await mia.consents()).toMatchObject({ offers: 'given' })
  })
})

describe('the page of choices', () => {
  test('is a link of the person’s own, by which they change what they get', async () => {
    await bot.publish(
      'choices',
      flowOf(
        {
          link: { kind: 'preferences', text: { en: 'Your choices' }, label: { en: 'Open' }, exits: { next: 'bye' } },
          bye: says('Or here: {{choices_link}}'),
        },
        begins('my choices'),
      ),
    )
    const mia = await subscriber()
    await mia.says('my choices')
    const [link, words] = (await mia.messages(4)).slice(2)
    expect(link).toMatchObject({ kind: 'cta_url', body: 'Your choices', buttons: [{ title: 'Open' }] })
    expect(words.body).toContain(link.buttons[0].url)
    const page = await new Visitor(world).opens(new URL(link.buttons[0].url).pathname)
    expect(page).toMatchObject({ status: 200 })
    for (const key of ['offers', 'order_status']) expect(page.text).toContain(nameOf(key))
  })
})

describe('a confirmation', () => {
  test('is the one message after a no, and the reason stands below it', async () => {
    await bot.publish(
      'left',
      flowOf(
        {
          confirm: {
            kind: 'confirmation',
            text: { en: 'You are out. We are sorry.' },
            buttons: [{ id: 'much', title: { en: 'Too much' } }],
            exits: { much: 'why' },
          },
          why: { kind: 'tag', add: ['left-because-too-much'], remove: [], exits: { next: 'thanks' } },
          thanks: says('Thank you for telling us.'),
        },
        { triggers: [{ kind: 'event', event: 'opted_out' }] },
      ),
    )
    const mia = await subscriber()
    await mia.says('STOP')
    const confirmation = (await mia.reads(3)).at(-1) ?? ''
    expect(confirmation).toMatch(/^You are out\. We are sorry\.(.|\n)*START(.|\n)*\[Too much\]/)
    expect(await mia.contact()).toMatchObject({ opt_in: false })
    await bot.winds(second)
    await mia.taps('Too much')
    expect((await mia.reads(4)).at(-1)).toBe('Thank you for telling us.')
    expect((await mia.contact()).tags).toEqual(['left-because-too-much'])
    expect(await mia.contact()).toMatchObject({ opt_in: false })
  })
})
