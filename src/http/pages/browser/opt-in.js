// The opt-in page, a little smoother where scripts run: rows come and go without a new page, and the sentence beside each
// box names the number while it is being typed. The server writes the page in any case; this only puts it in place.

const main = document.querySelector('main')

/** The buttons that only change the form. The others are sent as they are. */
const changes = /^(add|each|same|remove-\d)$/

main?.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event
  if (!(submitter instanceof HTMLButtonElement) || !changes.test(submitter.value)) return
  event.preventDefault()
  const before = form.querySelectorAll('[name=number]').length
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, submitter)),
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.getElementById('opt-in')
    if (!answer.ok || next === null) throw new Error('no form')
    form.replaceWith(document.adoptNode(next))
    moveTo(next, before)
  } catch {
    // Sent as if there were no script.
    const value = Object.assign(document.createElement('input'), { type: 'hidden', name: 'do', value: submitter.value })
    form.append(value)
    form.submit()
  }
})

/** Where whoever works by keyboard goes on. */
function moveTo(form, before) {
  const numbers = form.querySelectorAll('[name=number]')
  const to = numbers.length === before ? form.querySelector('fieldset[id^=topics]') : numbers[numbers.length - 1]
  to?.focus()
}

main?.addEventListener('input', (event) => {
  if (!['number', 'held'].includes(event.target.name)) return
  const known = [...document.querySelectorAll('[name=held]:checked')].map(
    ({ parentElement }) => parentElement.querySelector('.num').textContent,
  )
  const typed = [...document.querySelectorAll('[name=number]')].map(({ value }) => value.trim())
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' })
  for (const name of document.querySelectorAll('[data-number]')) {
    const { number, unnamed } = name.dataset
    const shown =
      number === 'all' ? list.format([...known, ...typed.filter((one) => one !== '')]) : typed[Number(number)]
    name.textContent = shown || unnamed
    if (shown) name.dir = 'ltr'
    else name.removeAttribute('dir')
  }
})
