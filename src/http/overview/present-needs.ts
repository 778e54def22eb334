/** What waits for a person, and the steps of a beginning, in sentences. */
import type { ReadOverview } from '../../actions/read-overview.ts'
import type { Overview } from '../../contract/overview.ts'
import { hears } from '../../domain/sender.ts'
import { topicText } from '../../domain/topic.ts'
import { defaultLanguage, type Workspace } from '../../domain/workspace.ts'

type Need = Overview['needs_you'][number]

const needsMost = 50

export function needsYou(read: ReadOverview): Need[] {
  return [
    ...campaigns(read),
    ...senders(read),
    ...messages(read),
    ...templates(read),
    ...profile(read.workspace),
    ...notices(read),
  ].slice(0, needsMost)
}

function need(kind: Need['kind'], title: string, detail: string | null, subject: string | null, count = 1): Need {
  return { kind, title: title.slice(0, 160), detail: detail?.slice(0, 300) ?? null, subject, count }
}

function campaigns({ atWork }: ReadOverview): Need[] {
  return atWork
    .filter(({ paused }) => paused)
    .map(({ campaignId, name, pausedReason }) =>
      need('campaign_paused', `${name} is paused`, pausedReason ?? 'It goes on when you say so.', campaignId),
    )
}

function senders({ senders, countedAt }: ReadOverview): Need[] {
  return senders.flatMap((sender) => {
    const { senderId, displayNumber, stoppedAt, stoppedReason } = sender
    const stopped =
      stoppedAt === null
        ? []
        : [need('sender_stopped', `Nothing leaves from ${displayNumber}`, stoppedReason, senderId)]
    const deaf = hears(sender, countedAt)
      ? []
      : [
          need(
            'sender_not_listening',
            `${displayNumber} cannot hear`,
            'Campaigns wait until a message and the stops of WhatsApp reach us.',
            senderId,
          ),
        ]
    return [...stopped, ...deaf]
  })
}

function messages({ waiting: { held, unread, inDoubt } }: ReadOverview): Need[] {
  return [
    ...(unread === 0
      ? []
      : [
          need(
            'unread_message',
            `${people(unread)} wrote what could not be read`,
            'Nothing is sent to them until it is.',
            null,
            unread,
          ),
        ]),
    ...(held === 0
      ? []
      : [
          need(
            'held_message',
            `${people(held)} may have meant stop`,
            'Nothing is sent to them until somebody has looked.',
            null,
            held,
          ),
        ]),
    ...(inDoubt === 0
      ? []
      : [
          need(
            'in_doubt_delivery',
            inDoubt === 1 ? '1 message is in doubt' : `${inDoubt} messages are in doubt`,
            'Nobody can say whether WhatsApp took them. They are not sent again.',
            null,
            inDoubt,
          ),
        ]),
  ]
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function templates({ waiting }: ReadOverview): Need[] {
  return waiting.templates.map(
    ({ templateId, name, language, state, pausedUntil, correctCategory, rejectedReason }) => {
      const title = (what: string) => `Template ${name} (${language}) ${what}`
      if (state === 'REJECTED') {
        return need(
          'template_rejected',
          title('was rejected'),
          rejectedReason ?? 'WhatsApp gave no reason.',
          templateId,
        )
      }
      if (state === 'PAUSED' || state === 'DISABLED') {
        const until =
          pausedUntil === null ? 'By WhatsApp, for low quality.' : `By WhatsApp, until ${pausedUntil.toISOString()}.`
        return need('template_paused', title(state === 'PAUSED' ? 'is paused' : 'is disabled'), until, templateId)
      }
      const detail = `WhatsApp will hold it as ${correctCategory}. Campaigns for other topics stop then.`
      return need('template_category_changed', title('changes its category'), detail, templateId)
    },
  )
}

function profile({ kind, profile }: Workspace): Need[] {
  const lacking = [
    ...(profile.legalName === undefined ? ['legal name'] : []),
    ...(profile.tradingName === undefined ? ['trading name'] : []),
    ...(profile.helpContact === undefined ? ['contact for help'] : []),
    ...(profile.privacyUrl === undefined ? ['privacy page'] : []),
  ]
  if (lacking.length === 0) return []
  const what = kind === 'live' ? 'Nothing goes live without it.' : 'A live workspace cannot do without it.'
  return [
    need(
      'profile_incomplete',
      'The profile is not whole',
      `Missing: ${lacking.join(', ')}. ${what}`,
      null,
      lacking.length,
    ),
  ]
}

function notices({ notices }: ReadOverview): Need[] {
  const unread = Map.groupBy(notices.notReviewed, ({ noticeId }) => noticeId)
  return [
    ...[...unread].map(([noticeId, own]) => {
      const languages = own.map(({ language }) => language)
      const detail = `Not reviewed: ${languages.join(', ')}. Read each and approve it.`
      return need(
        'notice_not_reviewed',
        `${own[0]?.name ?? 'A notice'} waits to be read`,
        detail,
        noticeId,
        languages.length,
      )
    }),
    ...notices.missing.map(({ noticeId, name, language }) =>
      need(
        'notice_missing_language',
        `${name} has no wording in ${language}`,
        'People are shown another language instead.',
        noticeId,
      ),
    ),
  ]
}

/** The five first steps, ticked as they happen. */
export function firstRun({ senders, topics, beginnings, workspace }: ReadOverview): Overview['first_run'] {
  const [sender] = senders
  const language = defaultLanguage(workspace)
  const names = topics.map((topic) => topicText(topic, language, language).name)
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
  return [
    {
      key: 'sender',
      done: sender !== undefined,
      detail:
        sender === undefined
          ? 'Connect a WhatsApp number.'
          : sender.emulated
            ? `An emulated WhatsApp number is ready: ${sender.displayNumber}. Connect your own when you like.`
            : `${sender.displayNumber} is connected.`,
    },
    {
      key: 'topics',
      done: topics.length > 0,
      detail: topics.length === 0 ? 'Write down what people can choose.' : `There are: ${list}.`.slice(0, 300),
    },
    {
      key: 'capture_point',
      done: beginnings.publishedPoint,
      detail: beginnings.publishedPoint ? 'A place to ask is open.' : 'Make a capture point: a page is the quickest.',
    },
    {
      key: 'first_yes',
      done: beginnings.yes,
      detail: beginnings.yes
        ? 'Somebody has said yes.'
        : 'Pick up the phone, open the page and answer. Then write STOP and watch what happens.',
    },
    {
      key: 'first_campaign',
      done: beginnings.campaign,
      detail: beginnings.campaign ? 'A campaign has been sent.' : 'Send to everybody who said yes, and to nobody else.',
    },
  ]
}
