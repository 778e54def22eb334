// The page with the message that confirms: times in the reader's own zone, and a button that copies the message.

for (const time of document.querySelectorAll('time[data-moment]')) {
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    numberingSystem: 'latn',
  }).format(new Date(time.dateTime))
}

if (navigator.clipboard !== undefined) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.closest('section').querySelector('[data-copy-text]').textContent)
      const { textContent } = button
      button.textContent = button.dataset.copied
      setTimeout(() => {
        button.textContent = textContent
      }, 2000)
    })
  }
}
