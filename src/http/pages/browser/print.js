// Sheets are whole without this. With it the words grow as large as their sheet allows, and a button opens the browser's way to print.

const sizes = ['ask--0', 'ask--1', 'ask--2', 'ask--3', 'ask--4']

/** @param {Element} part */
const fits = (part) => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1

// Two languages side by side are set in one size.
await document.fonts.ready
for (const sheet of document.querySelectorAll('.asks')) {
  const asks = [...sheet.querySelectorAll('.ask')]
  for (const size of sizes) {
    for (const ask of asks) {
      ask.classList.remove(...sizes)
      ask.classList.add(size)
    }
    if (fits(sheet) && asks.every(fits)) break
  }
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
