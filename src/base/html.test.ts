import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flag, Html, html, type Part, trusted } from './html.ts'

describe('a page that is written', () => {
  test('shows what somebody typed as they typed it, and never as markup', () => {
    const name = `<img src=x onerror="alert('1')"> & Söhne`
    expect(`${html`<p title="${name}">${name}</p>`}`).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Söhne">' +
        '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Söhne</p>',
    )
  })

  test('keeps its own parts as they are, wherever they are set in', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`)
    expect(`${html`<ul>${items}</ul>${trusted('<hr>')}`}`).toBe('<ul><li>a</li><li>b</li></ul><hr>')
  })

  test('writes nothing for what is not there, and a nought for a nought', () => {
    expect(`${html`[${undefined}${null}${false}${[]}${0}${''}]`}`).toBe('[0]')
    expect(`${html`<input${flag('checked', true)}${flag('disabled', false)}>`}`).toBe('<input checked>')
  })

  test('is not deceived by what only looks like HTML', () => {
    const forged = { toString: () => '<script>' } as unknown as Part
    expect(`${html`${forged}`}`).toBe('&lt;script&gt;')
    expect(new Html('<b>') instanceof Html).toBe(true)
  })

  test('has no sign in any text that could end it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = `${html`${text}`}`
        expect(inner).not.toMatch(/[<>"']/)
        expect(inner.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })
})
