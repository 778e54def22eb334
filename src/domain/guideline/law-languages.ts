/** In some places a notice has to stand in more than one language, or in one of the country's own. */
import { countryNames, lawsOf } from './law.ts'
import type { Finding, GuidelineRule } from './rule.ts'

export const lawLanguages: GuidelineRule = {
  key: 'law_languages',
  group: 'law',
  title: 'In the languages that the law asks for',
  find(subject): Finding | undefined {
    const laws = lawsOf(subject).filter(({ pack }) => pack.noticeLanguages.length > 0)
    if (laws.length === 0) return undefined
    const written = new Set(subject.wordings.map(({ language }) => baseOf(language)))
    const lacking = [...new Set(laws.flatMap(({ pack }) => pack.noticeLanguages))].filter(
      (language) => !written.has(baseOf(language)),
    )
    if (lacking.length === 0) return { result: 'met' }
    const asking = laws
      .filter(({ pack }) => pack.noticeLanguages.some((language) => lacking.includes(language)))
      .map(({ country }) => country)
    return {
      result: 'missing',
      detail: `Asked for in ${countryNames(asking)}: ${lacking.map((language) => names.of(language)).join(', ')}.`,
      mend: 'Write the notice in that language too, and have it approved.',
    }
  },
}

const baseOf = (language: string): string => new Intl.Locale(language).language

const names = new Intl.DisplayNames('en', { type: 'language' })
