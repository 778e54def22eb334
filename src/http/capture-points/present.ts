/** Capture points as the outside sees them. */
import type { Preview } from '../../actions/preview-capture-point.ts'
import type {
  CaptureFigures as CaptureFiguresShape,
  CapturePointIn,
  CapturePointSummary,
  GuidelineCheck as GuidelineCheckShape,
} from '../../contract/capture-point.ts'
import type { CapturePointPreview } from '../../contract/capture-point-preview.ts'
import {
  type CaptureFigures,
  type CapturePoint,
  type CapturePointSettings,
  pageChannels,
} from '../../domain/capture-point.ts'
import type { GuidelineCheck } from '../../domain/guideline-check.ts'
import type { Topic } from '../../domain/topic.ts'
import { toCamel, toSnake } from '../casing.ts'
import { presentTopicRef } from '../topics/present.ts'

export interface CapturePointFacts {
  readonly point: CapturePoint
  readonly notice: { readonly name: string; readonly languages: readonly string[] }
  readonly topics: readonly Topic[]
  readonly figures: CaptureFigures
  readonly language: string
  readonly publicUrl: string
}

export function presentCapturePoint(facts: CapturePointFacts): CapturePointSummary {
  const { point, notice, topics, language } = facts
  return {
    id: point.capturePointId,
    slug: point.slug,
    name: point.name,
    channel: point.channel,
    state: point.state,
    notice: { id: point.noticeId, name: notice.name, languages: [...notice.languages] },
    topics: topics
      .filter(({ topicId }) => point.topics.includes(topicId))
      .map((topic) => presentTopicRef(topic, language)),
    confirmation: point.confirmation,
    country: point.country,
    settings: presentSettings(point.settings),
    url: urlOf(point, facts.publicUrl),
    figures: presentFigures(facts.figures),
    created_at: point.createdAt.toISOString(),
    published_at: point.publishedAt?.toISOString() ?? null,
  }
}

/** Where somebody opens it; null for a place that is asked about in a chat, a call, on paper or by a system. */
function urlOf({ channel, slug }: CapturePoint, publicUrl: string): string | null {
  if (channel === 'till') return `${publicUrl}/t/${slug}`
  return pageChannels.includes(channel) ? `${publicUrl}/o/${slug}` : null
}

function presentSettings(settings: CapturePointSettings): NonNullable<CapturePointIn['settings']> {
  return toSnake(settings)
}

export function readSettings(settings: NonNullable<CapturePointIn['settings']>): CapturePointSettings {
  return toCamel(settings)
}

export function presentFigures(figures: CaptureFigures): CaptureFiguresShape {
  return { ...figures, series: figures.series.map((day) => ({ ...day })) }
}

export function presentCheck(check: GuidelineCheck): GuidelineCheckShape {
  return { ...check, lines: check.lines.map((line) => ({ ...line })) }
}

export function presentPreview({ app, language, messages }: Preview): CapturePointPreview {
  return {
    app,
    language,
    messages: messages.map(({ head, body, foot, buttons = [], rows = [] }) => ({
      head: head ?? null,
      body,
      foot: foot ?? null,
      buttons: [...buttons],
      rows: rows.map(({ title, description }) => ({ title, description: description ?? null })),
    })),
  }
}
