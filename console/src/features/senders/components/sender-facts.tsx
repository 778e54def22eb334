/** How a connected number stands with WhatsApp, and stopping everything from it. */
import type { Connection, Sender } from '@contract/sender.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Progress } from '../../../components/ui/progress.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { sayAgo } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { useChangeSender } from '../api/connect-sender.ts'
import { limitWord, qualityWord } from '../words.ts'

export function SenderFacts({ sender, connection }: { readonly sender: Sender; readonly connection: Connection }) {
  return (
    <>
      <section className="sec" aria-label="How far">
        <p className="strong">
          {connection.held} of {connection.steps.length} hold
        </p>
        <div className="below">
          <Progress label="Steps that hold" done={connection.held} all={connection.steps.length} />
        </div>
        <p className="sm quiet below">
          {connection.ready
            ? 'Campaigns may start from this number.'
            : 'Campaigns wait until all hold. What people write is answered meanwhile.'}
        </p>
      </section>
      <Section title="This number">
        <Facts
          facts={[
            [
              'Number',
              <bdi key="number" className="num">
                {sender.display_number}
              </bdi>,
            ],
            ['Shown as', sender.verified_name],
            ['Quality', qualityWord(sender.quality)],
            ['People a day', limitWord(sender.messaging_limit)],
            ['Throughput', sender.throughput],
            ['Heard', sender.heard_messages_at === null ? 'never' : sayAgo(sender.heard_messages_at)],
            ['Graph', sender.graph_version],
          ]}
        />
        {sender.emulated ? (
          <div className="below">
            <Note>This number is a rehearsal on this machine. Nothing reaches a real phone.</Note>
          </div>
        ) : null}
        <StopSender sender={sender} />
      </Section>
    </>
  )
}

function StopSender({ sender }: { readonly sender: Sender }) {
  const may = useMay()
  const change = useChangeSender(sender.id)
  const [asking, setAsking] = useState(false)
  if (!may('sender:connect')) return null
  if (sender.stopped_at !== null) {
    return (
      <div className="stack below">
        <Note tone="danger">
          <b>Stopped.</b> {sender.stopped_reason ?? 'Nothing leaves from it.'}
        </Note>
        <p>
          <Button size="sm" busy={change.isPending} onClick={() => change.mutate({ stopped: false })}>
            Let it send again
          </Button>
        </p>
      </div>
    )
  }
  return (
    <p className="below">
      <Button size="sm" look="danger" onClick={() => setAsking(true)}>
        Stop everything from it
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Stop everything from ${sender.display_number}?`}
        action="Stop everything"
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate({ stopped: true }, { onSuccess: () => setAsking(false) })}
      >
        <p>
          Campaigns pause, and nothing leaves until somebody lets it. What people write is still heard, and every stop
          is kept.
        </p>
      </Confirm>
    </p>
  )
}
