/** One pack: each value with its source, and whether anybody checked it there. */
import type { PolicyPack as Pack } from '@contract/policy-pack.ts'
import { Section } from '../../../components/ui/section.tsx'
import { sayDate } from '../../../lib/time.ts'
import { countryName } from '../../../words/places.ts'
import { sayValue, valueNames } from '../pack-words.ts'

export function PolicyPack({ pack }: { readonly pack: Pack }) {
  const { name, version, title, refines, countries, values, concerns_you } = pack
  const checked = values.filter(({ verified }) => verified === 'yes').length
  return (
    <Section
      title={title}
      sub={`${name}@${version}${refines === null ? '' : `, refines ${refines}`}. ${checked} of ${values.length} values checked at the source.`}
      actions={concerns_you ? <span className="tag">Concerns you</span> : null}
    >
      {countries.length === 0 ? null : (
        <p className="sm quiet">{countries.map((country) => countryName(country)).join(', ')}</p>
      )}
      <details className="more" open={concerns_you}>
        <summary>{values.length} values</summary>
        <dl className="facts">
          {values.flatMap(({ key, value, source, read, verified, note }) => [
            <dt key={`${key}?`}>{valueNames[key] ?? key.replaceAll('_', ' ')}</dt>,
            <dd key={key}>
              <span className="num">{sayValue(value)}</span>
              <span className="xs faint">
                {' '}
                {source}
                {read === null ? ', from memory' : `, read ${sayDate(read)}`}
                {verified === 'yes' ? ', checked' : ', not checked at the source'}. {note}
              </span>
            </dd>,
          ])}
        </dl>
      </details>
    </Section>
  )
}
