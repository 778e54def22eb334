/** Caller ids are forged by the range: whether more calls came from one within the last hour than people make. */
import { rangeMost, rangeMs, type VoiceCall } from '../domain/voice-call.ts'
import type { Stores } from './stores.ts'

/** With this one counted. What we dial ourselves has no range. */
export async function isCrowded(
  { voiceCalls }: Pick<Stores, 'voiceCalls'>,
  { workspaceId, capturePointId, range }: VoiceCall,
  now: Date,
): Promise<boolean> {
  if (capturePointId === null || range === null) return false
  const since = new Date(now.getTime() - rangeMs)
  return (await voiceCalls.countFromRange(workspaceId, capturePointId, range, since)) > rangeMost
}
