/** Asks the gate from the command line: may this number be written to about this topic, and why not. */
import { parseArgs } from 'node:util'
import { askGate, type GateAnswer } from '../actions/ask-gate.ts'
import { namedWorkspace } from '../actions/require-workspace.ts'
import { worldOf } from '../actions/world.ts'
import { Fault } from '../base/fault.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'check NUMBER TOPIC --workspace W',
  summary: 'Asks the gate about a number (E.164) and a topic, by its key; exits with 0 where it may be sent.',
  run: async (world, args) => {
    const { workspace, number, topic } = readArgs(args)
    return world.withDeps(async (deps) => {
      const { workspaceId } = await namedWorkspace(deps.read, workspace)
      const [answer] = await askGate(
        deps,
        await worldOf(deps.read, workspaceId),
        [{ to: number, topic }],
        deps.clock.now(),
      )
      if (answer === undefined) throw new Fault('unavailable', 'The gate did not answer: nothing may be sent.')
      world.out(tell(answer))
      return answer.allow ? 0 : 1
    })
  },
}

function readArgs(args: readonly string[]) {
  const usage = `Usage: assent ${command.usage}`
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { workspace: { type: 'string' } },
    })
    const [number, topic, ...rest] = positionals
    if (number === undefined || topic === undefined || rest.length > 0)
      throw new Error('check takes a number and a topic.')
    return { workspace: values.workspace, number, topic }
  } catch (error) {
    throw new Fault('invalid', `${(error as Error).message} ${usage}`)
  }
}

/** `refused<TAB>withdrawn`, and what else is known. */
function tell({ allow, reason, until, recordId }: GateAnswer): string {
  return [
    allow ? 'allowed' : 'refused',
    reason,
    ...(until === undefined ? [] : [`until ${until.toISOString()}`]),
    ...(recordId === undefined ? [] : [`record ${recordId}`]),
  ].join('\t')
}
