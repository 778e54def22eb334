/** What a telephone number is for: the published place that names it, or the newest one where none does. */
import type { CapturePoint } from '../domain/capture-point.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Stores } from './stores.ts'

export async function placeOfLine(
  { capturePoints, channelSenders }: Pick<Stores, 'capturePoints' | 'channelSenders'>,
  { workspaceId, senderId }: ChannelSender,
): Promise<CapturePoint | undefined> {
  const page = { limit: 200 }
  const listed = await Promise.all(
    (['missed_call', 'ivr_inbound'] as const).map((channel) =>
      capturePoints.list(workspaceId, { state: 'published', channel }, page),
    ),
  )
  const points = listed
    .flatMap(({ rows }) => rows)
    .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))
  const own = points.find(({ settings }) => settings.sender === senderId)
  if (own !== undefined) return own
  // Places that name no number share the first one.
  const first = (await channelSenders.list(workspaceId)).find(
    ({ kind, stoppedAt }) => kind === 'voice' && stoppedAt === null,
  )
  return first?.senderId === senderId ? points.find(({ settings }) => settings.sender === undefined) : undefined
}
