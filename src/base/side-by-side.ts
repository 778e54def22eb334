/** Does the same with each, at most so many at once; what stands first begins first. `work` sees to its own failures. */
export async function sideBySide<T>(all: readonly T[], most: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  const lane = async () => {
    // The lanes share one walk through the list.
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, lane))
}
