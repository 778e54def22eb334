/** From which age a person can agree alone, in the countries aimed at. */
import { countryNames, lawsOf } from './law.ts'
import type { Finding, GuidelineRule } from './rule.ts'

const grown = 18

export const lawAge: GuidelineRule = {
  key: 'law_age',
  group: 'law',
  title: 'Asks for the age that the law asks for',
  find(subject): Finding | undefined {
    const laws = lawsOf(subject)
    if (laws.length === 0) return undefined
    const least = Math.max(...laws.map(({ pack }) => pack.ageMin))
    const { ageMin = 0 } = subject.workspace.profile
    if (ageMin >= least) return { result: 'met', detail: `${ageMin} and over.` }
    const asking = laws.filter(({ pack }) => pack.ageMin === least).map(({ country }) => country)
    const mend = `Set ${least} under Settings, Workspace: the page then asks for it.`
    const law = `In ${countryNames(asking)} nobody under ${least} can agree alone`
    if (ageMin > 0) return { result: 'missing', detail: `${law}; the profile says ${ageMin}.`, mend }
    // Where only children are kept out, a shop for grown people need not ask everybody; where every minor is, it must.
    return {
      result: least >= grown ? 'missing' : 'look',
      detail: `${law}; nothing is asked about age here.`,
      mend: least >= grown ? mend : `If younger people may come here: ${mend}`,
    }
  },
}
