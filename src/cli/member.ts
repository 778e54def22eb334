/** People, from the command line: for whoever has lost their password and has no colleague to ask. */
import { hashPassword } from 'better-auth/crypto'
import { setPassword } from '../actions/set-password.ts'
import { Fault } from '../base/fault.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'member password EMAIL',
  summary: 'Gives somebody a new password, read as one line from standard input, and signs them out everywhere.',
  async run(world, args) {
    const [verb, email, ...more] = args
    if (verb !== 'password' || email === undefined || more.length > 0) {
      throw new Fault('invalid', `member takes password and an e-mail address: assent ${command.usage}`)
    }
    world.err('New password, then Enter:')
    const password = await firstLine(world.input)
    return world.withDeps(async (deps) => {
      const user = await setPassword({ ...deps, hashPassword }, { email, password }, deps.clock.now())
      world.out(`${user.name} signs in with the new password from now on.`)
      return 0
    })
  },
}

async function firstLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line
  throw new Fault('invalid', 'Nothing came on standard input: type the new password as one line.')
}
