/** Every way to ask, to begin a new place with. */
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { channels, ways } from '../channels.ts'

export function WaysToAsk() {
  return (
    <Section title="Ways to ask" sub="All end in one ledger. Pick one to begin.">
      <div className="kinds">
        {ways.map((channel) => (
          <Link key={channel} className="kind" to={paths.newCapturePoint} search={{ channel }}>
            <Icon of={channels[channel].icon} size="lg" />
            <span>
              <b>{channels[channel].name}</b>
              <span>{channels[channel].line}</span>
            </span>
          </Link>
        ))}
      </div>
    </Section>
  )
}
