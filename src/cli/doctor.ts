import type { Command } from './command.ts'

export const command: Command = {
  usage: 'doctor',
  summary: 'Looks whether everything is in its place, and says what to do where it is not.',
  async run(world) {
    const findings = await world.diagnose()
    for (const { what, holds, says } of findings) world.out(`${holds ? 'ok   ' : 'WRONG'}  ${what}: ${says}`)
    return findings.every(({ holds }) => holds) ? 0 : 1
  },
}
