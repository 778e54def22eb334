/** The timeline: one consent record after another, each with its wording as shown, its act and its proof. */
import { ArrowRight, Check, type LucideIcon, ReceiptText, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { sayDay, saySeconds, sayWhole } from '../../lib/time.ts'
import { Fingerprint } from './fingerprint.tsx'
import { Icon } from './icon.tsx'
import { markOf, State, StateBefore, StateIcon, type StateName } from './state.tsx'

export function Timeline({ children }: { readonly children: ReactNode }) {
  return <ol className="line">{children}</ol>
}

interface RecordProps {
  readonly at: string
  readonly state: StateName
  /** Instead of the state's, for what is no statement about consent. */
  readonly mark?: LucideIcon | undefined
  /** `Withdrew Offers`, and in lighter ink `by writing in chat`. */
  readonly title: ReactNode
  readonly how?: ReactNode
  readonly proof?: ReactNode
  /** The wording as it was shown. A record that the person did not make has none. */
  readonly shown?: ReactNode
  readonly parts: readonly (readonly [name: string, value: ReactNode])[]
}

export function TimelineRecord({ at, state, mark, title, how, proof, shown, parts }: RecordProps) {
  return (
    <li className={shown === undefined ? 'rec rec--minor' : 'rec'} data-state={markOf(state)}>
      <p className="rec__when num">
        <time dateTime={at} title={sayWhole(at)}>
          {sayDay(at)}
        </time>
        <span>{saySeconds(at)}</span>
      </p>
      <span className="rec__dot">{mark === undefined ? <StateIcon state={state} /> : <Icon of={mark} />}</span>
      <div className="rec__body">
        <div className="rec__head">
          <h3 className="rec__title">
            {title} {how === undefined ? null : <span>{how}</span>}
          </h3>
          {proof}
        </div>
        {shown}
        <dl className="rec__parts">
          {parts.flatMap(([name, value]) =>
            value === null || value === undefined || value === ''
              ? []
              : [<dt key={`${name}?`}>{name}</dt>, <dd key={name}>{value}</dd>],
          )}
        </dl>
      </div>
    </li>
  )
}

interface ProofProps {
  /** Id of the record; its end tells it from others. */
  readonly record: string
  /** Where its receipt is. */
  readonly receipt: string
  /** Whether the signed log holds it. */
  readonly sealed?: boolean
}

export function Proof({ record, receipt, sealed = false }: ProofProps) {
  return (
    <span className="proof">
      <a href={receipt} target="_blank" rel="noreferrer">
        <Icon of={ReceiptText} label="Receipt" />
        <span className="id">
          {record
            .slice(-8)
            .replace(/(.{4})/, '$1 ')
            .toUpperCase()}
        </span>
      </a>
      <span className="proof__ok">
        <Icon of={ShieldCheck} />
        {sealed ? 'In the signed log' : 'Signed'}
      </span>
    </span>
  )
}

interface ShownProps {
  readonly children: ReactNode
  readonly hash?: string
  /** Language, name and version of the wording. */
  readonly foot?: readonly ReactNode[]
}

/** A wording as shown: a frame, because it is an object. */
export function Shown({ children, hash, foot = [] }: ShownProps) {
  return (
    <div className="shown">
      <div className="shown__text">{children}</div>
      {hash === undefined && foot.length === 0 ? null : (
        <div className="shown__foot">
          <span>Wording</span>
          {hash === undefined ? null : <Fingerprint hash={hash} />}
          {foot.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move.
            <span key={index}>{part}</span>
          ))}
        </div>
      )}
    </div>
  )
}

/** What was said beside what it answered. */
export function ShownPair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className="shown__pair">
      <span>{name}</span>
      <span dir="auto">{children}</span>
    </p>
  )
}

/** A tick box as it was left. */
export function ShownTick({
  ticked,
  name,
  children,
}: {
  readonly ticked: boolean
  readonly name: string
  readonly children?: ReactNode
}) {
  return (
    <div className={ticked ? 'shown__tick shown__tick--on' : 'shown__tick shown__tick--off'}>
      <span className="shown__box">
        {ticked ? <Icon of={Check} label="Ticked" /> : <span className="vh">Left empty</span>}
      </span>
      <span>
        <b>{name}</b> {children}
      </span>
    </div>
  )
}

interface EffectProps {
  readonly on: ReactNode
  readonly was?: StateName | undefined
  readonly is: StateName
}

/** What it was and what it is now, or that it stays so. */
export function Effect({ on, was, is }: EffectProps) {
  return (
    <span className="effect">
      {on}
      {was === undefined || was === is ? null : (
        <>
          <StateBefore state={was} />
          <Icon of={ArrowRight} flip label="then" />
        </>
      )}
      <State state={is} />
      {was === is ? <span className="faint">as before</span> : null}
    </span>
  )
}
