/** Would a message about this topic leave for this number now? The gate says, and why not. */
import type { Contact } from '@contract/contact.ts'
import type { Decision } from '@contract/decision.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { Select } from '../../../components/ui/select.tsx'
import { StateIcon } from '../../../components/ui/state.tsx'
import { explain } from '../../../lib/problem.ts'
import { sayMoment } from '../../../lib/time.ts'
import { topicsQuery, topicText } from '../../../resources/topics.ts'
import { isRefusal, refusalWords, sayDecision } from '../../../words/refusals.ts'
import { decisionQuery } from '../api/ask-gate.ts'

export function AskGate({ contact }: { readonly contact: Contact }) {
  const topics = useQuery(topicsQuery).data ?? []
  const addresses = contact.addresses.filter((address) => address.kind === 'number' && address.closed_at === null)
  const [topic, setTopic] = useState<string>()
  const [address, setAddress] = useState<string>()
  const askedTopic = topic ?? topics[0]?.key
  const askedAddress = address ?? (addresses.find((one) => one.preferred) ?? addresses[0])?.id
  const decision = useQuery(decisionQuery(contact.id, askedAddress, askedTopic))

  if (addresses.length === 0) return null
  return (
    <Section title="Ask the gate">
      <div className="stack">
        <Select
          aria-label="Topic"
          value={askedTopic}
          onValue={setTopic}
          choices={topics.map((one) => ({ value: one.key, label: topicText(one).name }))}
        />
        <Select
          aria-label="Number"
          value={askedAddress}
          onValue={setAddress}
          choices={addresses.map((one) => ({
            value: one.id,
            label: <bdi className="num">{one.label}</bdi>,
            text: one.label,
          }))}
        />
        <div aria-live="polite">
          {decision.isError ? <Note tone="warn">{explain(decision.error)}</Note> : null}
          {decision.data === undefined ? null : <Answer decision={decision.data} />}
        </div>
      </div>
    </Section>
  )
}

function Answer({ decision }: { readonly decision: Decision }) {
  if (decision.allow) {
    return (
      <div className="note note--given">
        <StateIcon state="given" />
        <p>
          <b>Would be sent.</b> {sayDecision(decision.reason)}
        </p>
      </div>
    )
  }
  const state = isRefusal(decision.reason) ? refusalWords[decision.reason].state : undefined
  const no = state === 'withdrawn' || state === 'refused' || state === 'revoked'
  return (
    <Note {...(no ? { tone: 'danger' as const } : {})}>
      <p>
        <b>Would be refused.</b> {sayDecision(decision.reason)}
        {decision.until === undefined ? '' : ` Until ${sayMoment(decision.until)}.`}
        {no ? ' Only the person can say yes again.' : ''}
      </p>
    </Note>
  )
}
