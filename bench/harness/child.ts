/** A process of the bench: forked, ready when it says so, asked one thing at a time, gone when we are. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export class Child {
  readonly #process: ChildProcess
  readonly #name: string

  private constructor(process: ChildProcess, name: string) {
    this.#process = process
    this.#name = name
  }

  /** Starts a module with `input` as its argument. Resolves with the first message that it sends. */
  static async start<Ready>(
    module: URL,
    input: unknown,
    { execArgv = [], env = {} }: { execArgv?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
  ): Promise<{ child: Child; ready: Ready }> {
    const name = module.pathname.split('/').at(-1) ?? ''
    const started = fork(module, [JSON.stringify(input)], {
      execArgv: [...execArgv],
      env: { ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const child = new Child(started, name)
    return { child, ready: await child.#message<Ready>() }
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  ask<Answer>(question: string | number | object): Promise<Answer> {
    const answer = this.#message<Answer>()
    this.#process.send(question)
    return answer
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const gone = once(this.#process, 'exit')
    this.#process.disconnect()
    const impatient = setTimeout(() => this.#process.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(impatient)
  }

  #message<Message>(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${this.#name} ended (${code}) before it answered`))
      this.#process.once('exit', ended)
      this.#process.once('message', (message) => {
        this.#process.off('exit', ended)
        resolve(message as Message)
      })
    })
  }
}
