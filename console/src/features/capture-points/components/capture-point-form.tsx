/** What is set about a place where consent is asked. Its words belong to the notice. */
import type { Notice, NoticeSummary } from '@contract/notice.ts'
import { Link } from '@tanstack/react-router'
import { BareCheck, Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import type { MarkKind } from '../../../components/wording/with-mark.tsx'
import { paths } from '../../../config/paths.ts'
import { languageName } from '../../../words/places.ts'
import { type Draft, newestVersions } from '../draft.ts'
import { ChannelSettings } from './channel-settings/channel-settings.tsx'

interface CapturePointFormProps {
  readonly draft: Draft
  readonly onDraft: (part: Partial<Draft>) => void
  readonly notices: readonly NoticeSummary[]
  readonly notice: Notice | undefined
  /** A published address stays. */
  readonly slugStays: boolean
}

const marks: readonly { readonly value: MarkKind; readonly label: string; readonly hint: string }[] = [
  { value: 'neutral', label: 'A neutral drawn mark', hint: 'Until the official one has been added.' },
  { value: 'official', label: 'The official mark', hint: 'The one that you added.' },
  { value: 'name_only', label: 'The name alone', hint: 'By the owner’s recorded choice.' },
]

export function CapturePointForm({ draft, onDraft, notices, notice, slugStays }: CapturePointFormProps) {
  return (
    <>
      <TextField
        label="Name"
        path="/name"
        hint="For you: “Spring poster, Leeds”."
        required
        value={draft.name}
        onText={(name) => onDraft({ name })}
        autoComplete="off"
      />
      <SelectField
        label="Notice"
        path="/notice"
        hint={
          notice === undefined ? (
            'The words that are shown.'
          ) : (
            <>
              The words that are shown.{' '}
              <Link to={paths.notice} params={{ noticeId: notice.id }}>
                Change them
              </Link>
            </>
          )
        }
        value={draft.notice}
        onValue={(id) => onDraft({ notice: id, topics: [] })}
        choices={notices.map((one) => ({ value: one.id, label: one.name }))}
        placeholder="Which words?"
      />
      {notice === undefined ? null : <TopicPicks draft={draft} notice={notice} onDraft={onDraft} />}
      <ChannelSettings channel={draft.channel} own={draft.own} onOwn={(own) => onDraft({ own })} />
      <FieldSet label="How is a number proved?" path="/confirmation">
        <Options>
          <Radio
            name="confirmation"
            label="The person sends us a code"
            hint="From their own WhatsApp, with one press. No template, no cost, in every country."
            checked={draft.confirmation === 'person_sends'}
            onTick={() => onDraft({ confirmation: 'person_sends' })}
          />
          <Radio
            name="confirmation"
            label="We ask each number"
            hint="With yes and no buttons. Needs an approved utility template."
            checked={draft.confirmation === 'we_ask'}
            onTick={() => onDraft({ confirmation: 'we_ask' })}
          />
        </Options>
      </FieldSet>
      <FieldSet label="Beside the word WhatsApp" path="/settings/mark">
        <Options>
          {marks.map((mark) => (
            <Radio
              key={mark.value}
              name="mark"
              label={mark.label}
              hint={mark.hint}
              checked={draft.mark === mark.value}
              onTick={() => onDraft({ mark: mark.value })}
            />
          ))}
        </Options>
      </FieldSet>
      <div className="two">
        <SelectField
          label="Language without a choice"
          path="/settings/default_language"
          value={draft.language}
          onValue={(language) => onDraft({ language })}
          choices={(notice?.languages ?? [{ language: draft.language }]).map(({ language }) => ({
            value: language,
            label: languageName(language),
          }))}
        />
        <TextField
          label="Country"
          path="/country"
          hint="Whose rules hold here, and whose national numbers are meant."
          placeholder="AU"
          maxLength={2}
          value={draft.country}
          onText={(country) => onDraft({ country: country.toUpperCase() })}
          autoComplete="off"
        />
      </div>
      <TextField
        label="Address"
        path="/slug"
        hint={
          slugStays
            ? 'It has been published, so it stays.'
            : 'The last part of its link. Without one it is made from the name.'
        }
        className="id"
        disabled={slugStays}
        value={draft.slug}
        onText={(slug) => onDraft({ slug: slug.toLowerCase().replace(/[^a-z0-9-]+/g, '-') })}
        autoComplete="off"
      />
      <TextField
        label="Where to go afterwards"
        path="/settings/redirect_url"
        hint="A page of yours. Left empty, the thanks stay here."
        type="url"
        value={draft.redirect}
        onText={(redirect) => onDraft({ redirect })}
        autoComplete="off"
      />
    </>
  )
}

/** Those of the notice that are asked here. */
function TopicPicks({
  draft,
  notice,
  onDraft,
}: Pick<CapturePointFormProps, 'draft' | 'onDraft'> & { readonly notice: Notice }) {
  const versions = newestVersions(notice)
  const topics = (versions.find((version) => version.language === draft.language) ?? versions[0])?.content.topics ?? []
  return (
    <FieldSet label="Topics that are asked here" path="/topics">
      <ul className="picklist">
        {topics.map((topic) => (
          <li className="pickrow" key={topic.key}>
            <BareCheck
              aria-label={`Ask about ${topic.name}`}
              checked={draft.topics.includes(topic.key)}
              onTick={(on) =>
                onDraft({
                  topics: topics
                    .map((one) => one.key)
                    .filter((key) => (key === topic.key ? on : draft.topics.includes(key))),
                })
              }
            />
            <span className="pickrow__t">
              <b>
                <bdi>{topic.name}</bdi>
              </b>
              <span>
                <bdi>{topic.description}</bdi>
              </span>
            </span>
            <bdi className="xs faint nowrap">{topic.frequency}</bdi>
          </li>
        ))}
      </ul>
    </FieldSet>
  )
}
