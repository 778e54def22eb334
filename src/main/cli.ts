/** The way in: `assent <command>`. Each command is a file of src/cli; this finds it, gives it the world, and reports. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../base/fault.ts'
import type { Command } from '../cli/command.ts'
import { readConfig, root } from './config.ts'
import { worldOf } from './world.ts'

const names = readdirSync(join(root, 'src', 'cli'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'command.ts')
  .map((file) => file.slice(0, -3))

process.exitCode = await main(process.argv.slice(2))

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') return printUsage()
  if (!names.includes(name)) {
    console.error(`There is no command "${name}". It is one of: ${names.join(', ')}.`)
    return 2
  }
  try {
    return await (await load(name)).run(worldOf(readConfig()), args)
  } catch (error) {
    return report(error)
  }
}

async function load(name: string): Promise<Command> {
  const { command } = (await import(`../cli/${name}.ts`)) as { command: Command }
  return command
}

async function printUsage(): Promise<number> {
  console.log('assent <command>\n')
  for (const name of names) {
    const { usage, summary } = await load(name)
    console.log(`  ${usage}\n      ${summary}`)
  }
  return 0
}

// A Fault is for whoever typed the command; anything else is a mistake of ours, and its trace helps to mend it.
function report(error: unknown): number {
  if (!(error instanceof Fault)) {
    console.error(error)
    return 70
  }
  console.error(error.message)
  for (const { path, message } of error.errors)
    if (!error.message.includes(message)) console.error(`  ${path}: ${message}`)
  return error.code === 'invalid' ? 2 : 1
}
