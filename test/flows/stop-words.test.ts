/**
 * Every word of the lexicon that means stop, in every language, against whatever may be asked when it is written: no question
 * of a flow, no button that is called like it, no place's own phrase and no open request comes before it.
 */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Hearing, readMeaning } from '../../src/actions/read-meaning.ts'
import { hour } from '../../src/base/clock.ts'
import { Secrets } from '../../src/base/secret.ts'
import { phraseKey } from '../../src/domain/bot-flow.ts'
import { lexicons } from '../../src/domain/keyword/lexicon.ts'
import { normalise } from '../../src/domain/keyword/normalise.ts'
import { allWords } from '../../src/domain/keyword/word-index.ts'
import type { MessageUpdate } from '../../src/protocol/whatsapp/webhook-update.ts'

const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const at = new Date('2026-11-23T10:00:00Z')
const quiet: Hearing = {
  at,
  packs: ['world'],
  lastMarketingAt: -Infinity,
  topics: [],
  workspaceTopics: [],
  choicesTexts: new Set(),
  chatPhrases: new Map(),
}
const afterMarketing: Hearing = { ...quiet, lastMarketingAt: at.getTime() - hour }

function written(text: string): MessageUpdate {
  return {
    type: 'message',
    channel: 'messages',
    wabaId: '1',
    phoneNumberId: '1',
    person: { waId: '61491570156' },
    wamid: 'wamid.1',
    dedupe: 'wamid.1',
    at,
    kind: 'text',
    text,
  }
}

/** A run stands at a question with these choices. */
function inRun(before: Hearing, ...labels: readonly string[]): Hearing {
  const answers = labels.map((label) => ({ label, means: 'other' as const }))
  return { ...before, openQuestion: { language: 'en', ofFlow: true, answers } }
}

function hearings(word: string, language: string): Readonly<Record<string, Hearing>> {
  return {
    'nothing is asked': quiet,
    'a flow asks for something else': inRun(quiet, 'Small', 'Large'),
    'a flow offers this very word': inRun(afterMarketing, word, `${word}!`, 'Something else'),
    'a flow offers more than the word': inRun(quiet, `${word} now`, `Do not ${word}`),
    'a flow has a hundred choices': inRun(quiet, ...Array.from({ length: 100 }, (_, nth) => `Choice ${nth}`)),
    'consent is asked for, and the word is the yes': {
      ...afterMarketing,
      openQuestion: {
        language,
        answers: [
          { label: word, means: 'yes' },
          { label: 'No', means: 'no' },
        ],
      },
    },
    'a message in doubt is asked about': {
      ...quiet,
      inDoubt: { readingId: '0190a000-0000-7000-8000-000000000000', only: word },
      openQuestion: { language, answers: [{ label: word, means: 'other' }] },
    },
    'a place begins by it': { ...quiet, chatPhrases: new Map([[phraseKey(word), 'a place']]) },
    'one’s own page is asked for by it': { ...quiet, choicesTexts: new Set([normalise(word)]) },
    'a topic is called so': { ...quiet, topics: [{ topicId: 'odd', words: { [language]: [word] } }] },
  }
}

/** As people type it. */
const ways: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => `  ${word}!!! `,
  (word) => `${word} 🙏`,
]

describe.each(lexicons.map(({ language, stop, stopMarked }) => ({ language, stop, stopMarked })))(
  'somebody who writes in $language',
  ({ language, stop, stopMarked }) => {
    test('stops everything with each of its strong words, whatever is asked', () => {
      for (const word of allWords(stop)) {
        for (const [when, hearing] of Object.entries(hearings(word, language))) {
          for (const way of ways) {
            const text = way(word)
            expect(readMeaning(written(text), hearing, secrets), `${text}, when ${when}`).toMatchObject({
              kind: 'opt_out',
              scope: { kind: 'all' },
            })
          }
        }
      }
    })

    test('stops with each of its marked words in answer to marketing, unless the question offered it', () => {
      for (const word of allWords(stopMarked)) {
        const meaning = (hearing: Hearing) => readMeaning(written(word), hearing, secrets)
        const stops = { kind: 'opt_out', scope: { kind: 'all' } }
        expect(meaning(afterMarketing), word).toMatchObject(stops)
        expect(meaning(inRun(afterMarketing, 'Small', 'Large')), `${word}, to a question of a flow`).toMatchObject(
          stops,
        )
        expect(meaning(inRun(afterMarketing, word, 'Large')).kind, `${word}, which was offered`).not.toBe('opt_out')
      }
    })
  },
)
