// What customers chose, kept on this device until the server has it: sealed with a key that no script can read out, sent
// once with the age of the act, and dropped after three days.
import { Offline, Refused, server } from './server.js'

const keptMs = 72 * 60 * 60 * 1_000
const perRequest = 10

/** Acts of this very session are aged by a clock that nobody can set. */
const sinceStart = new Map()

let opening

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('assent-till', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys')
      request.result.createObjectStore('acts', { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function inStore(name, mode, work) {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode)
    const request = work(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

async function keyOf() {
  const kept = await inStore('keys', 'readonly', (store) => store.get('queue'))
  if (kept !== undefined) return kept
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two pages may be open on the device: the first key stays.
  await inStore('keys', 'readwrite', (store) => store.add(made, 'queue')).catch(() => {})
  return inStore('keys', 'readonly', (store) => store.get('queue'))
}

/** Keeps an act; resolves when it is on the disk. */
export async function keep(act) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(act))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(), plain)
  sinceStart.set(act.id, performance.now())
  await inStore('acts', 'readwrite', (store) => store.put({ id: act.id, at: Date.now(), iv, sealed }))
}

export function waiting() {
  return inStore('acts', 'readonly', (store) => store.count())
}

function ageOf({ id, at }) {
  const mono = sinceStart.get(id)
  return Math.max(0, mono === undefined ? Date.now() - at : performance.now() - mono)
}

async function opened({ id, iv, sealed }) {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(), sealed)
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    await drop(id)
    return undefined
  }
}

async function drop(id) {
  sinceStart.delete(id)
  await inStore('acts', 'readwrite', (store) => store.delete(id))
}

let sending
const dropped = { count: 0 }

/** How many could not be taken since this was last asked. */
export function lost() {
  const { count } = dropped
  dropped.count = 0
  return count
}

/**
 * Sends what waits, the oldest first; answers the results by id. Whoever asks while it is being sent waits for the next
 * round. Throws Offline or Refused where the server takes nothing now; what was not sent stays.
 */
export function sendAll() {
  const before = sending ?? Promise.resolve()
  const own = before.catch(() => {}).then(sendRound)
  sending = own
  return own
}

async function sendRound() {
  const results = new Map()
  const all = (await inStore('acts', 'readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at)
  for (const old of all.filter((one) => ageOf(one) > keptMs)) {
    await drop(old.id)
    dropped.count += 1
  }
  const young = all.filter((one) => ageOf(one) <= keptMs)
  for (let at = 0; at < young.length; at += perRequest) {
    const acts = []
    for (const one of young.slice(at, at + perRequest)) {
      const act = await opened(one)
      if (act !== undefined) acts.push({ ...act, age: Math.floor(ageOf(one) / 1_000) })
    }
    if (acts.length === 0) continue
    for (const result of await answersTo(acts)) {
      results.set(result.id, result)
      await drop(result.id)
      if (result.result === 'not_taken') dropped.count += 1
    }
  }
  return results
}

/** One that the server cannot read must not keep the others from it. */
async function answersTo(acts) {
  try {
    return (await server.acts(acts)).results
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 400) throw error
    if (acts.length === 1) return [{ id: acts[0].id, result: 'not_taken', reason: 'unreadable' }]
    const results = []
    for (const act of acts) results.push(...(await answersTo([act])))
    return results
  }
}

export { Offline }
