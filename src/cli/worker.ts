import type { Command } from './command.ts'

export const command: Command = {
  usage: 'worker',
  summary: 'Runs one more worker on the same database, until it is stopped.',
  async run(world) {
    await world.work()
    return 0
  },
}
