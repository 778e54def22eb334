import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageTags } from '../copy/languages.ts'
import { type PosterText, posterText, topicsSaid } from './read-poster-text.ts'

const topics = [
  { key: 'offers', name: 'Offers' },
  { key: 'weekend', name: 'Weekend offers' },
  { key: 'order_status', name: 'Order status' },
]
const poster: PosterText = { business: 'No Frills & Co.', language: 'en', topics, code: 'K7Q2M9X4' }
const keys = topics.map(({ key }) => key)

describe('the words behind a code', () => {
  test.each(languageTags)('in %s, as they were written, say yes to all that they name', (language) => {
    const own = { ...poster, language }
    expect(topicsSaid(posterText(own), own)).toEqual(keys)
  })

  test('say yes to what is left when topics were taken out, and to none where none is left', () => {
    const words = posterText(poster)
    expect(topicsSaid(words.replace('Order status', ''), poster)).toEqual(['offers', 'weekend'])
    expect(topicsSaid(words.replace('Offers,', ''), poster)).toEqual(['weekend', 'order_status'])
    expect(topicsSaid(words.replace('Weekend offers', ''), poster)).toEqual(['offers', 'order_status'])
    expect(topicsSaid(words.replace(/me .* on/, 'me on'), poster)).toEqual([])
  })

  test('say nothing once a word was added, whatever it is and wherever it stands', () => {
    const words = posterText(poster).split(' ')
    fc.assert(
      fc.property(
        fc.constantFrom('not', 'never', 'stop', 'maybe', 'kein', 'नहीं', 'لا', 'zzz'),
        fc.nat(words.length),
        (word, at) => {
          expect(topicsSaid(words.toSpliced(at, 0, word).join(' '), poster)).toEqual([])
        },
      ),
    )
  })

  test('say nothing once the yes was taken out, though the name of the business has a no in it', () => {
    const words = posterText(poster)
    expect(topicsSaid(words.replace('Yes, ', ''), poster)).toEqual([])
    expect(topicsSaid(words.replace('Hello', ''), poster)).toEqual([])
    expect(topicsSaid('No Offers K7Q2-M9X4', poster)).toEqual([])
  })

  test('never say yes to what they do not name', () => {
    const words = posterText(poster).split(' ')
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(words.length - 1)), (gone) => {
        const left = words.filter((_, at) => !gone.includes(at)).join(' ')
        for (const key of topicsSaid(left, poster)) {
          const name = topics.find((topic) => topic.key === key)?.name ?? ''
          // What is left of "Weekend offers" names the offers as well.
          expect(left.replace(/[,.]/g, '').toLowerCase()).toContain(name.toLowerCase())
        }
      }),
    )
  })
})
