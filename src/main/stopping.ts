/** When to stop: somebody asks, or whoever started us is gone. */

/** Resolves at the first SIGINT, SIGTERM or SIGHUP, or when the process that started us as its child has ended. */
export function stopAsked(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    const ask = (reason: string) => {
      // A terminal sends its signal to all of us, and npm and our starter pass it on: one Ctrl-C may come three times.
      if (askedAt !== undefined && performance.now() - askedAt > 1_000) process.exit(130)
      askedAt ??= performance.now()
      resolve(reason)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal))
    process.on('disconnect', () => ask('disconnect'))
    process.channel?.unref()
  })
}
