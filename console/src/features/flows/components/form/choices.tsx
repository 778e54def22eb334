/** What a person can tap or choose, one below the other. Each is a way out, and keeps where it leads when it moves. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { type Choice, freeId } from '../../definition.ts'
import { limits } from '../../limits.ts'
import { moveTo, put, replaceAt, without } from '../../put.ts'
import { useFormScope } from './scope.tsx'
import { Words } from './words.tsx'

interface ChoicesProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly onChoices: (choices: Choice[], typing?: string) => void
  /** `buttons`, `sections/0/rows`. */
  readonly path: string
  readonly limit: number
  /** With a line below the title, as rows of a list have. */
  readonly describedTo?: number
  /** So many are shown as such. */
  readonly most: number
  /** So many stay; one where it is left out. */
  readonly least?: number
  /** Ids that are taken elsewhere in the step. */
  readonly taken?: readonly string[]
  readonly add: string
}

export function Choices(props: ChoicesProps) {
  const { label, choices, onChoices, path, limit, describedTo, most, least = 1, taken = [], add } = props
  const { readOnly, flow } = useFormScope()
  const change = (at: number, choice: Choice, typing?: string) => onChoices(replaceAt(choices, at, choice), typing)
  // What buttons have no room for may still be a list.
  const becomes = most > limits.buttons ? 'numbered text' : 'a list, or as numbered text'
  const ids = [...taken, ...choices.map(({ id }) => id)]
  return (
    <FieldSet
      label={label}
      hint={choices.length > most ? `WhatsApp shows ${most}; with more, all are sent as ${becomes}.` : undefined}
    >
      <ol className="choices">
        {choices.map((choice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its key may be typed over, and must not make it another one.
          <li className="choice" key={at}>
            <div className="choice__words">
              <Words
                label={`${add} ${at + 1}`}
                text={choice.title}
                path={`${path}/${at}/title`}
                limit={limit}
                over={`All are sent as ${becomes}.`}
                onText={(title, typing) => change(at, { ...choice, title: title ?? {} }, typing)}
              />
              {describedTo === undefined ? null : (
                <Words
                  label="Below it"
                  text={choice.description}
                  path={`${path}/${at}/description`}
                  limit={describedTo}
                  optional
                  onText={(text, typing) => change(at, put(choice, 'description', text), typing)}
                />
              )}
              <KeyOf
                choice={choice}
                others={ids.filter((id) => id !== choice.id)}
                onKey={(id) => change(at, { ...choice, id })}
              />
            </div>
            {readOnly ? null : (
              <div className="choice__acts">
                <IconButton
                  icon={ArrowUp}
                  label={`Move up: ${at + 1}`}
                  look="ghost"
                  size="sm"
                  disabled={at === 0}
                  onClick={() => onChoices(moveTo(choices, at, at - 1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label={`Move down: ${at + 1}`}
                  look="ghost"
                  size="sm"
                  disabled={at === choices.length - 1}
                  onClick={() => onChoices(moveTo(choices, at, at + 1))}
                />
                <IconButton
                  icon={X}
                  label={`Remove: ${at + 1}`}
                  look="ghost"
                  size="sm"
                  disabled={choices.length <= least}
                  onClick={() => onChoices(without(choices, at))}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <p>
          <Button
            size="sm"
            onClick={() =>
              onChoices([
                ...choices,
                {
                  id: freeId('choice', Object.fromEntries(ids.map((id) => [id, true]))),
                  title: { [flow.language]: '' },
                },
              ])
            }
          >
            <Icon of={Plus} size="sm" />
            {add}
          </Button>
        </p>
      )}
    </FieldSet>
  )
}

const keyForm = /^[a-z][a-z0-9_]{0,39}$/
const reserved = new Set(['other', 'timeout', 'else'])

/** The name of the choice in variables and exports. */
function KeyOf({
  choice,
  others,
  onKey,
}: {
  readonly choice: Choice
  readonly others: readonly string[]
  readonly onKey: (id: string) => void
}) {
  const { readOnly } = useFormScope()
  return (
    <TextField
      label={<span className="faint xs">Key</span>}
      defaultValue={choice.id}
      key={choice.id}
      readOnly={readOnly}
      className="id"
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => {
        const id = event.target.value.trim()
        if (id === choice.id) return
        if (keyForm.test(id) && !others.includes(id) && !reserved.has(id)) onKey(id)
        else event.target.value = choice.id
      }}
    />
  )
}
