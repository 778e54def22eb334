/** A wording drawn from its hash: sixteen bars, so that the same words look the same and one changed sign does not. */

/** The `d` of a path for `<svg class="fp" viewBox="0 0 48 14">`. `hash` is at least 32 hexadecimal digits. */
export function fingerprintPath(hash: string): string {
  return Array.from({ length: 16 }, (_, bar) => {
    const byte = Number.parseInt(hash.slice(bar * 2, bar * 2 + 2), 16)
    return `M${1 + bar * 3} 14v-${3 + Math.floor((byte * 12) / 256)}`
  }).join('')
}

/** `0a6c ef29`: the start of the hash, as it is read aloud. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}
