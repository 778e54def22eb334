/** Consent now, by topic and address, with the last two years of each. */
import type { ReadContactConsent } from '../../actions/read-contact-consent.ts'
import type { ContactConsent } from '../../contract/contact-page.ts'
import { topicText } from '../../domain/topic.ts'
import { presentLabel, presentMoment } from '../present.ts'
import { presentTopicRef } from '../topics/present.ts'

export function presentContactConsent(read: ReadContactConsent, whole: boolean): ContactConsent {
  const { language } = read
  return {
    opt_in: read.contact.optIn,
    addresses: read.addresses.map(({ address, firstAskedAt }) => ({
      id: address.key.addressId,
      label: presentLabel(address, whole),
      note: firstAskedAt === null ? null : `Added at ${firstAskedAt}`,
    })),
    topics: read.topics.map(({ topic, cells }) => ({
      topic: presentTopicRef(topic, language),
      frequency: topicText(topic, language, language).frequency,
      cells: cells.map(({ address, state, recordId, askedAt, lifeline }) => ({
        address: address.key.addressId,
        state: state.state,
        since: presentMoment(state.since),
        until: presentMoment(state.until),
        record: recordId,
        asked_at: presentMoment(askedAt),
        lifeline: lifeline.map((span) => ({
          state: span.state,
          from: new Date(span.from).toISOString(),
          to: new Date(span.to).toISOString(),
        })),
      })),
    })),
    from: read.from.toISOString(),
    to: read.to.toISOString(),
  }
}
