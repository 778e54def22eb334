// The page with a message to send: times in the reader's own zone, a button that copies the message, and an eye on whether
// it has arrived, so that whoever sent it from another device sees it here.

dress(document)
watch()

function dress(root) {
  for (const time of root.querySelectorAll('time[data-moment]')) {
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeStyle: 'short',
      numberingSystem: 'latn',
    }).format(new Date(time.dateTime))
  }
  if (navigator.clipboard === undefined) return
  for (const button of root.querySelectorAll('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => copy(button))
  }
}

async function copy(button) {
  await navigator.clipboard.writeText(button.closest('section').querySelector('[data-copy-text]').textContent)
  const { textContent } = button
  button.textContent = button.dataset.copied
  setTimeout(() => {
    button.textContent = textContent
  }, 2000)
}

/** Asks for the page again, less and less often, until nothing is waited for. A hidden page does not ask. */
async function watch() {
  let pause = 2000
  while (waiting(document) > 0) {
    for (const line of document.querySelectorAll('[data-waiting]')) line.hidden = false
    await new Promise((done) => setTimeout(done, pause))
    pause = Math.min(pause * 1.1, 30_000)
    if (document.hidden) continue
    const answer = await fetch(location.href).catch(() => undefined)
    if (answer === undefined || answer.status >= 500) continue
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (answer.ok && waiting(next) === waiting(document)) continue
    document.title = next.title
    document.querySelector('main').replaceWith(document.adoptNode(next.querySelector('main')))
    dress(document)
  }
}

function waiting(page) {
  return page.querySelectorAll('[data-waiting]').length
}
