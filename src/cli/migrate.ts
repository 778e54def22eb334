import type { Command } from './command.ts'

export const command: Command = {
  usage: 'migrate',
  summary: 'Brings the database to this version; `serve` does so by itself.',
  async run(world) {
    const ran = await world.migrate()
    for (const name of ran) world.out(name)
    if (ran.length === 0) world.err('The database is of this version already.')
    return 0
  },
}
