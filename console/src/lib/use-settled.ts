/** A value that has been still for a moment: what somebody types is asked about when they pause, not at every key. */
import { useEffect, useEffectEvent, useState } from 'react'

const stillMs = 300

/** Two values are the same when they are written the same. */
export function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value)
  const written = JSON.stringify(value)
  const settle = useEffectEvent(() => setSettled(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew when the value is written differently.
  useEffect(() => {
    const timer = setTimeout(() => settle(), stillMs)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}
