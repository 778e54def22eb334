import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { selfSigned } from '../../../test/support/certificate.ts'
import { permitFor } from '../../../test/support/graph-server.ts'
import { MailServer } from '../../../test/support/mail-server.ts'
import type { ChannelMessage } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { type SmtpOptions, smtpCarrier } from './smtp-carrier.ts'

const answerMs = 300
/** Enough for the answer, and two seconds to get a connection. */
const grantMs = answerMs + 2_000
const deliveryId = '019a9f3e-7c1b-7d21-9f00-1a2b3c4d5e6f'
const letter: ChannelMessage = {
  to: { email: 'mia@people.test' },
  deliveryId,
  content: {
    kind: 'email',
    subject: 'Lampwick asks: messages on WhatsApp?',
    text: 'Choose here:\nhttps://consent.test/i/abc',
    html: '<p>Choose <a href="https://consent.test/i/abc">here</a></p>',
    unsubscribeUrl: 'https://consent.test/e/abc',
  },
}

let server: MailServer

afterEach(async () => {
  await server[Symbol.asyncDispose]()
})

interface SetUp {
  readonly settings?: Record<string, string | number>
  readonly secrets?: Record<string, string>
  readonly emulated?: boolean
  readonly options?: SmtpOptions
}

function mailbox({ settings = {}, secrets = {}, emulated = true, options = {} }: SetUp = {}) {
  const sender = {
    workspaceId: 'w',
    senderId: 's',
    kind: 'email',
    provider: 'smtp',
    name: 'Post',
    identity: 'hello@lampwick.test',
    settings: { host: '127.0.0.1', port: server.port, security: 'none', ...settings },
    sealedSecrets: Buffer.alloc(0),
    inboundPath: 'p',
    emulated,
    perSecond: 10,
    stoppedAt: null,
    stoppedReason: null,
    createdAt: new Date(),
  } satisfies ChannelSender
  return smtpCarrier(sender, secrets, { answerMs, ...options })
}

describe('a letter that the server takes', () => {
  test('goes to one person, in two forms, with the way out that mail programmes show', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const carrier = mailbox({ settings: { fromName: 'Lampwick, the lamp shop' } })
    expect(await carrier.send(permitFor(grantMs), letter)).toEqual({
      kind: 'accepted',
      wamid: `<${deliveryId}@lampwick.test>`,
    })
    const [{ from, to, mail } = { mail: undefined }] = server.letters
    expect({ from, to }).toEqual({ from: 'hello@lampwick.test', to: ['mia@people.test'] })
    expect(mail).toMatchObject({
      from: { name: 'Lampwick, the lamp shop', address: 'hello@lampwick.test' },
      to: [{ address: 'mia@people.test' }],
      subject: 'Lampwick asks: messages on WhatsApp?',
      messageId: `<${deliveryId}@lampwick.test>`,
    })
    expect(mail?.text?.trim()).toBe('Choose here:\nhttps://consent.test/i/abc')
    expect(mail?.html?.trim()).toBe('<p>Choose <a href="https://consent.test/i/abc">here</a></p>')
    expect(mail?.headers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'list-unsubscribe', value: '<https://consent.test/e/abc>' }),
        expect.objectContaining({ key: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' }),
        expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
      ]),
    )
  })

  test('keeps every script whole', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const content = { ...letter.content, subject: 'رسائل من متجر على WhatsApp', text: 'हाँ, नमस्ते — ja, grüß Gott' }
    await mailbox().send(permitFor(grantMs), { ...letter, content } as ChannelMessage)
    expect(server.letters[0]?.mail.subject).toBe('رسائل من متجر على WhatsApp')
    expect(server.letters[0]?.mail.text?.trim()).toBe('हाँ, नमस्ते — ja, grüß Gott')
  })

  test('goes with its neighbours over few connections, which are kept', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const carrier = mailbox()
    const answers = await Promise.all(Array.from({ length: 40 }, () => carrier.send(permitFor(20_000), letter)))
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['accepted']))
    expect(server.letters).toHaveLength(40)
    expect(server.connections).toBeLessThanOrEqual(5)
  })

  test('goes by a new connection once the kept one has broken', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const carrier = mailbox()
    await carrier.send(permitFor(grantMs), letter)
    server.breakConnections()
    await expect.poll(async () => (await carrier.send(permitFor(grantMs), letter)).kind).toBe('accepted')
    expect(server.connections).toBeGreaterThan(1)
  })
})

describe('a server that wants to know who writes, over a connection that nobody reads', () => {
  const { key, cert: ca } = selfSigned()
  const asksForPassword: SMTPServerOptions = {
    key,
    cert: ca,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username ?? '' }) : done(new Error('wrong password')),
  }
  const live = { emulated: false, secrets: { user: 'post', password: 'right' } }

  test('from the first byte on', async () => {
    server = await MailServer.start({ ...asksForPassword, secure: true })
    const settings = { security: 'tls', host: 'localhost' }
    const answer = await mailbox({ ...live, settings, options: { ca } }).send(permitFor(grantMs), letter)
    expect(answer).toMatchObject({ kind: 'accepted' })
    expect(server.letters[0]).toMatchObject({ user: 'post', secure: true })
  })

  test('after STARTTLS', async () => {
    server = await MailServer.start(asksForPassword)
    const settings = { security: 'starttls', host: 'localhost' }
    const answer = await mailbox({ ...live, settings, options: { ca } }).send(permitFor(grantMs), letter)
    expect(answer).toMatchObject({ kind: 'accepted' })
    expect(server.letters[0]).toMatchObject({ user: 'post', secure: true })
  })

  test('a certificate that nobody vouches for, a wrong password, no STARTTLS: the sender stands still until that is mended', async () => {
    server = await MailServer.start({ ...asksForPassword, secure: true })
    const tls = { security: 'tls', host: 'localhost' }
    expect(await mailbox({ ...live, settings: tls }).send(permitFor(grantMs), letter)).toMatchObject({
      kind: 'rejected',
      action: 'stop_sender',
    })
    const wrong = mailbox({ ...live, secrets: { user: 'post', password: 'no' }, settings: tls, options: { ca } })
    expect(await wrong.send(permitFor(grantMs), letter)).toMatchObject({
      kind: 'rejected',
      code: 535,
      action: 'stop_sender',
    })
    await server[Symbol.asyncDispose]()
    server = await MailServer.start({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] })
    const bare = mailbox({ ...live, settings: { security: 'starttls', host: 'localhost' } })
    expect(await bare.send(permitFor(grantMs), letter)).toMatchObject({ kind: 'rejected', action: 'stop_sender' })
    expect(server.letters).toEqual([])
  })

  test('a mailbox that is not emulated sends nothing in the clear', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const answer = await mailbox({ emulated: false }).send(permitFor(grantMs), letter)
    expect(answer).toMatchObject({
      kind: 'rejected',
      action: 'stop_sender',
      details: expect.stringContaining('encrypted'),
    })
    expect(server.connections).toBe(0)
  })
})

describe('what is certain about a letter that was not taken', () => {
  test.each([
    ['no such mailbox: a bounce at the door', 'rcpt', 550, { kind: 'rejected', code: 550, action: 'fail' }],
    ['a mailbox that is full for now', 'rcpt', 452, { kind: 'rejected', code: 452, action: 'retry' }],
    ['a writer who may not write', 'mail', 553, { kind: 'rejected', code: 553, action: 'stop_sender' }],
    ['a text that is refused', 'taken', 554, { kind: 'rejected', code: 554, action: 'fail' }],
    ['a text that is put off', 'taken', 451, { kind: 'rejected', code: 451, action: 'retry' }],
    ['a busy server', 'connect', 421, { kind: 'rejected', code: 421, action: 'retry' }],
    ['a connection that breaks before the text', 'rcpt', 'drop', { kind: 'not_handed_over', reason: 'no_connection' }],
    ['a connection that breaks after the text', 'taken', 'drop', { kind: 'in_doubt', reason: 'connection_lost' }],
    ['no answer to the text', 'taken', 'silence', { kind: 'in_doubt', reason: 'timeout' }],
  ] as const)('%s', async (_what, at, code, answer) => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    server.fails.push({ at, code })
    expect(await mailbox().send(permitFor(grantMs), letter)).toMatchObject(answer)
  })

  test('a server that is not there', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const carrier = mailbox()
    await server[Symbol.asyncDispose]()
    expect(await carrier.send(permitFor(grantMs), letter)).toEqual({ kind: 'not_handed_over', reason: 'no_connection' })
  })

  test('no answer before the text: too late, and the letter never leaves', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    server.fails.push({ at: 'rcpt', code: 'silence' })
    const answer = await mailbox().send(permitFor(answerMs + 200), letter)
    expect(answer).toEqual({ kind: 'not_handed_over', reason: 'too_late' })
    expect(server.letters).toEqual([])
  })

  test('a permit that has run out', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    expect(await mailbox().send(permitFor(answerMs - 1), letter)).toEqual({
      kind: 'not_handed_over',
      reason: 'too_late',
    })
    expect(server.connections).toBe(0)
  })

  test('a message for another channel', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const message: ChannelMessage = { ...letter, content: { kind: 'sms', text: 'Hi' } }
    expect(await mailbox().send(permitFor(grantMs), message)).toMatchObject({ kind: 'rejected', action: 'stop_sender' })
  })

  test('and the next letter goes all the same', async () => {
    server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
    const carrier = mailbox()
    server.fails.push({ at: 'rcpt', code: 550 }, { at: 'taken', code: 'drop' })
    await carrier.send(permitFor(grantMs), letter)
    await carrier.send(permitFor(grantMs), letter)
    expect(await carrier.send(permitFor(grantMs), letter)).toMatchObject({ kind: 'accepted' })
  })
})
