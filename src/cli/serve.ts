import type { Command } from './command.ts'

export const command: Command = {
  usage: 'serve',
  summary: 'Runs Assent: database, emulators, console, API and worker, until it is stopped.',
  async run(world) {
    await world.serve()
    return 0
  },
}
