import type { Command } from './command.ts'

export const command: Command = {
  usage: 'schema [--write]',
  summary: 'Prints what the migrations add up to, or writes it to db/schema.sql.',
  async run(world, args) {
    const write = args.includes('--write')
    const printed = await world.schema({ write })
    if (!write) world.out(printed.trimEnd())
    return 0
  },
}
