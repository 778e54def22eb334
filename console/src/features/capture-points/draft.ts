/** A capture point while somebody writes it. */
import type { CapturePoint, CapturePointIn, GuidelineCheckIn } from '@contract/capture-point.ts'
import type { Notice, NoticeVersion } from '@contract/notice.ts'
import { wordsOf } from '../../components/wording/content.ts'
import type { MarkKind } from '../../components/wording/with-mark.tsx'
import { readableOf } from '../../words/places.ts'
import type { Channel } from './channels.ts'

/** Of the place, beside what every place has. */
export type OwnSettings = Omit<NonNullable<CapturePointIn['settings']>, 'mark' | 'default_language' | 'redirect_url'>

export interface Draft {
  readonly channel: Channel
  readonly name: string
  /** Empty: one is made from the name. */
  readonly slug: string
  readonly notice: string | undefined
  readonly topics: readonly string[]
  readonly confirmation: 'person_sends' | 'we_ask'
  /** Empty: none. */
  readonly country: string
  readonly mark: MarkKind
  readonly language: string
  readonly redirect: string
  readonly own: OwnSettings
}

export const emptyDraft: Draft = {
  channel: 'web_page',
  name: '',
  slug: '',
  notice: undefined,
  topics: [],
  confirmation: 'person_sends',
  country: '',
  mark: 'neutral',
  language: 'en',
  redirect: '',
  own: {},
}

export function draftOf(point: CapturePoint): Draft {
  const { mark = 'neutral', default_language, redirect_url = '', ...own } = point.settings
  return {
    channel: point.channel,
    name: point.name,
    slug: point.slug,
    notice: point.notice.id,
    topics: point.topics.map((topic) => topic.key),
    confirmation: point.confirmation,
    country: point.country ?? '',
    mark,
    language: default_language ?? readableOf(point.notice.languages) ?? 'en',
    redirect: redirect_url,
    own,
  }
}

function settingsOf(draft: Draft) {
  return {
    ...draft.own,
    mark: draft.mark,
    default_language: draft.language,
    ...(draft.redirect.trim() === '' ? {} : { redirect_url: draft.redirect.trim() }),
  }
}

export function inputOf(draft: Draft): CapturePointIn {
  return {
    name: draft.name.trim(),
    ...(draft.slug.trim() === '' ? {} : { slug: draft.slug.trim() }),
    channel: draft.channel,
    notice: draft.notice ?? '',
    topics: [...draft.topics],
    confirmation: draft.confirmation,
    ...(draft.country.trim() === '' ? {} : { country: draft.country.trim().toUpperCase() }),
    settings: settingsOf(draft),
  }
}

/** What the guideline check looks at: the newest words of each language of the notice. */
export function checkOf(draft: Draft, notice: Notice | undefined): GuidelineCheckIn | undefined {
  if (notice === undefined || draft.topics.length === 0) return undefined
  return {
    channel: draft.channel,
    wordings: Object.fromEntries(newestVersions(notice).map((version) => [version.language, wordsOf(version.content)])),
    topics: [...draft.topics],
    confirmation: draft.confirmation,
    settings: settingsOf(draft),
  }
}

export function newestVersions(notice: Notice): readonly NoticeVersion[] {
  return notice.languages.flatMap(
    ({ language, newest }) =>
      notice.versions.find((version) => version.language === language && version.version === newest) ?? [],
  )
}
