/** The whole connection of a number: its steps in the order in which they can be made to hold. */
import type { ConnectionGround, ConnectionStep, Said, StepKey } from '../connection.ts'
import { accessStep } from './access.ts'
import { numberStep } from './number.ts'
import { heardStep, templatesStep } from './ready.ts'
import { fieldsStep, webhookStep } from './webhook.ts'

export interface Connection {
  readonly senderId: string
  /** Every step holds: campaigns may start. */
  readonly ready: boolean
  readonly steps: readonly ConnectionStep[]
  readonly checkedAt: Date | null
}

const steps: Readonly<Record<StepKey, (ground: ConnectionGround) => Said>> = {
  access: accessStep,
  number: numberStep,
  webhook: webhookStep,
  fields: fieldsStep,
  heard: heardStep,
  templates: templatesStep,
}

export function connectionOf(ground: ConnectionGround): Connection {
  const said = Object.entries(steps).map(([key, step]): ConnectionStep => {
    const { state, found, todo, facts, action } = step(ground)
    return {
      key: key as StepKey,
      state,
      found,
      todo: todo ?? null,
      facts: facts ?? [],
      action: action ?? null,
      checkedAt: checkedAt(key as StepKey, ground),
    }
  })
  return {
    senderId: ground.sender.senderId,
    ready: said.every(({ state }) => state === 'ok'),
    steps: said,
    checkedAt: ground.checkedAt,
  }
}

function checkedAt(key: StepKey, { checkedAt, templatesSyncedAt, now }: ConnectionGround): Date | null {
  if (key === 'heard') return now
  return key === 'templates' ? templatesSyncedAt : checkedAt
}
