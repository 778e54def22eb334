/** From which score on an intent is believed, and from which the person is asked. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { IntentSettings, IntentThresholds } from '../domain/intent/intent.ts'
import { intentSettingsOf } from './intent-models.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Throws `invalid` where it would ask only above what it believes. */
export async function changeIntentSettings(
  stores: Pick<Stores, 'intents' | 'workspaces' | 'audit'>,
  by: By,
  change: Partial<IntentThresholds>,
): Promise<IntentSettings> {
  const { workspaceId } = by.actor
  await stores.workspaces.lock(workspaceId)
  const before = await intentSettingsOf(stores, workspaceId)
  const after: IntentSettings = { ...before, ...change, stamp: newId() }
  if (after.askFrom > after.threshold) {
    throw new Fault('invalid', 'Nobody would ever be asked.', {
      errors: [{ path: '/ask_from', message: 'May not lie above the threshold from which an intent is believed.' }],
    })
  }
  await stores.intents.saveSettings(after)
  const told = ({ threshold, askFrom }: IntentSettings) => ({ threshold, askFrom })
  await stores.audit.write([
    auditEntry(by, {
      action: 'intents.configured',
      subject: { kind: 'workspace', id: workspaceId },
      detail: { before: told(before), after: told(after) },
    }),
  ])
  return after
}
