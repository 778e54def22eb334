/** A capture point while somebody writes it. */
import type { CapturePoint, CapturePointIn, GuidelineCheckIn } from '@contract/capture-point.ts'
import type { Notice, NoticeVersion } from '@contract/notice.ts'
import { wordsOf } from '../../components/wording/content.ts'
import type { MarkKind } from '../../components/wording/with-mark.tsx'

export interface Draft {
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
}

export const emptyDraft: Draft = {
  name: '',
  slug: '',
  notice: undefined,
  topics: [],
  confirmation: 'person_sends',
  country: '',
  mark: 'neutral',
  language: 'en',
  redirect: '',
}

export function draftOf(point: CapturePoint): Draft {
  return {
    name: point.name,
    slug: point.slug,
    notice: point.notice.id,
    topics: point.topics.map((topic) => topic.key),
    confirmation: point.confirmation,
    country: point.country ?? '',
    mark: point.settings.mark ?? 'neutral',
    language: point.settings.default_language ?? point.notice.languages[0] ?? 'en',
    redirect: point.settings.redirect_url ?? '',
  }
}

function settingsOf(draft: Draft) {
  return {
    mark: draft.mark,
    default_language: draft.language,
    ...(draft.redirect.trim() === '' ? {} : { redirect_url: draft.redirect.trim() }),
  }
}

export function inputOf(draft: Draft): CapturePointIn {
  return {
    name: draft.name.trim(),
    ...(draft.slug.trim() === '' ? {} : { slug: draft.slug.trim() }),
    channel: 'web_page',
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
    channel: 'web_page',
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
