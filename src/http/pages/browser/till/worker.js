// Keeps the page of the till and its files, so that it opens without a connection. What is asked of the server itself goes
// there and nowhere else. `version` and `kept` are written before this text by the server.

const cacheName = `assent-till-${version}`
const patienceMs = 3_000

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(kept))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith('assent-till-') && name !== cacheName)
      // The page itself is worth keeping until it was fetched anew.
      const cache = await caches.open(cacheName)
      for (const name of old) {
        const before = await caches.open(name)
        for (const request of await before.keys()) {
          if (isPage(new URL(request.url)) && !(await cache.match(request)))
            await cache.put(request, await before.match(request))
        }
        await caches.delete(name)
      }
      await clients.claim()
      // Whoever opened the page before this worker was there has not gone through it.
      for (const { url } of await clients.matchAll({ type: 'window' })) {
        const { pathname } = new URL(url)
        if (isPage(new URL(url))) await cache.add(pathname).catch(() => {})
      }
    })(),
  )
})

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (isPage(url) && event.request.mode === 'navigate') event.respondWith(page(url.pathname))
  else if (kept.includes(url.pathname) || url.pathname.startsWith('/brand/')) event.respondWith(file(url.pathname))
})

function isPage({ pathname }) {
  return /^\/t\/[a-z0-9-]+$/.test(pathname)
}

/** The newest where there is a connection, else as it was. */
async function page(path) {
  const cache = await caches.open(cacheName)
  try {
    const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })
    if (answer.ok) await cache.put(path, answer.clone())
    if (answer.status < 500) return answer
  } catch {
    // Below.
  }
  return (await cache.match(path)) ?? Response.error()
}

async function file(path) {
  const cache = await caches.open(cacheName)
  const found = await cache.match(path)
  if (found !== undefined) return found
  const answer = await fetch(path)
  if (answer.ok) await cache.put(path, answer.clone())
  return answer
}
