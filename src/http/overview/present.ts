/** The first page as the outside sees it. */
import type { FeedAct, ReadFeed } from '../../actions/read-feed.ts'
import type { ReadOverview } from '../../actions/read-overview.ts'
import type { FeedItem, Overview } from '../../contract/overview.ts'
import { figuresRate } from '../../domain/capture-point.ts'
import type { TopicCounts } from '../../domain/overview.ts'
import type { Topic } from '../../domain/topic.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPerson } from '../present.ts'
import { presentTopicRef } from '../topics/present.ts'
import { firstRun, needsYou } from './present-needs.ts'

export function presentOverview(read: ReadOverview, feed: readonly FeedItem[]): Overview {
  const { states, period } = read
  return {
    days: read.days.length,
    from: read.from,
    to: read.to,
    figures: {
      may_be_messaged: states.mayBeMessaged,
      may_be_messaged_change: states.mayBeMessaged - period.mayBeMessagedBefore,
      known: states.known,
      waiting: states.waiting,
      confirmed_within_a_day: share(period.confirmedWithinADay, period.asked),
      said_no: period.saidNo,
      said_no_share: share(period.saidNo, states.mayBeMessaged),
      sent_after_no: period.sentAfterNo,
      refused_sends: period.refusedSends,
    },
    series: read.days.map((day) => ({ ...day })),
    marks: read.marks.map(({ day, campaignId, name, optedOut }) => ({
      day,
      campaign: campaignId,
      name,
      opted_out: optedOut,
    })),
    topics: read.topics.map((topic) => presentTopicCounts(topic, read)),
    capture_points: read.points.map(({ point, yeses }) => {
      const asked = Math.max(yeses.shown, yeses.started, yeses.confirmed + yeses.refused)
      return {
        id: point.capturePointId,
        name: point.name,
        channel: point.channel,
        asked,
        yes: yeses.confirmed,
        rate: figuresRate(yeses.confirmed, asked),
      }
    }),
    sending: read.atWork.map((campaign) => ({
      campaign: campaign.campaignId,
      name: campaign.name,
      audience: Math.max(campaign.audience ?? 0, campaign.done),
      done: campaign.done,
      refused: campaign.refused,
      opted_out: campaign.optedOut,
      paused: campaign.paused,
    })),
    needs_you: needsYou(read),
    feed: [...feed],
    first_run: firstRun(read),
    counted_at: read.countedAt.toISOString(),
  }
}

function presentTopicCounts(topic: Topic, { states, workspace }: ReadOverview): Overview['topics'][number] {
  const counts: TopicCounts = states.topics.find(({ topicId }) => topicId === topic.topicId) ?? {
    topicId: topic.topicId,
    given: 0,
    pending: 0,
    no: 0,
    expired: 0,
    unknown: states.known,
    asked: 0,
  }
  const { given, pending, no, expired, unknown, asked } = counts
  return {
    topic: presentTopicRef(topic, defaultLanguage(workspace)),
    given,
    pending,
    no,
    expired,
    unknown,
    of_asked: share(given, asked),
  }
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.min(1, part / of)
}

export function presentFeed({ acts, topics }: ReadFeed, language: string, whole: boolean): FeedItem[] {
  return acts.flatMap((act) => presentAct(act, topics, language, whole))
}

function presentAct(act: FeedAct, topics: readonly Topic[], language: string, whole: boolean): FeedItem[] {
  const [first] = act.records
  if (first === undefined) return []
  const about = act.records.flatMap(({ scope }) => (scope.kind === 'topic' ? [scope.topicId] : []))
  return [
    {
      id: act.id,
      at: first.recordedAt.toISOString(),
      state: first.state,
      scope: first.scope.kind,
      topics: topics.filter(({ topicId }) => about.includes(topicId)).map((topic) => presentTopicRef(topic, language)),
      act: first.act,
      channel: first.channel,
      person: presentPerson(act.contact, act.address, whole),
      capture_point:
        act.capturePoint === undefined ? null : { id: act.capturePoint.capturePointId, name: act.capturePoint.name },
    },
  ]
}
