/** Writes everything that was said, or everybody who is known, as CSV. */
import { parseArgs } from 'node:util'
import { exportAll, exportedKinds } from '../actions/export-all.ts'
import { namedWorkspace } from '../actions/require-workspace.ts'
import { Fault } from '../base/fault.ts'
import { systemActor } from '../domain/actor.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'export [consents|contacts|events] [--workspace W] [--segment S] [--raw] [--reason R]',
  summary:
    'Prints every statement (or every contact, of a segment too, or every event) as CSV; --raw for machines, else no spreadsheet runs a cell of it.',
  run: async (world, args) => {
    const { kind, values } = readArgs(args)
    return world.withDeps(async (deps) => {
      const { workspaceId } = await namedWorkspace(deps.read, values.workspace)
      const by = { actor: systemActor(workspaceId, 'command line'), now: deps.clock.now() }
      const options = {
        raw: values.raw === true,
        reason: values.reason ?? 'Exported on the command line',
        ...(values.segment === undefined ? {} : { segment: values.segment }),
      }
      for await (const text of exportAll(deps, by, kind, options)) world.out(text.replace(/\r\n$/, ''))
      return 0
    })
  },
}

function readArgs(args: readonly string[]) {
  const usage = `Usage: assent ${command.usage}`
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        raw: { type: 'boolean' },
        segment: { type: 'string' },
        reason: { type: 'string' },
      },
    })
    const [said = 'consents', ...rest] = positionals
    const kind = exportedKinds.find((one) => one === said)
    if (kind === undefined || rest.length > 0) throw new Error(`export takes one of ${exportedKinds.join(', ')}.`)
    return { kind, values }
  } catch (error) {
    throw new Fault('invalid', `${(error as Error).message} ${usage}`)
  }
}
