/** Search: people by name or number, and the places of the console. Worked with the arrow keys. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react'
import { Face } from '../../../components/ui/face.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { paths } from '../../../config/paths.ts'
import { explain } from '../../../lib/problem.ts'
import { findContactsQuery } from '../../contacts/api/find-contacts.ts'
import { places } from '../navigation.ts'

interface Found {
  readonly key: string
  readonly group: 'People' | 'Go to'
  readonly show: ReactNode
  readonly go: () => void
}

export function SearchDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim scrim--dialog" />
        <Dialog.Content className="pop found" aria-describedby={undefined}>
          <Dialog.Title className="vh">Search</Dialog.Title>
          <Finder onDone={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Finder({ onDone }: { readonly onDone: () => void }) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(text.trim())
  const people = useQuery(findContactsQuery(wanted))

  const found: readonly Found[] = [
    ...(people.data?.data ?? []).map(
      (contact): Found => ({
        key: contact.id,
        group: 'People',
        show: (
          <>
            <Face name={contact.name} />
            <span className={contact.name === null ? 'faint' : 'strong'}>{contact.name ?? 'No name'}</span>
            <bdi className="num quiet push">{contact.number}</bdi>
          </>
        ),
        go: () => void navigate({ to: paths.contact, params: { contactId: contact.id } }),
      }),
    ),
    ...places
      .filter((place) => place.name.toLowerCase().includes(wanted.toLowerCase()))
      .map(
        (place): Found => ({
          key: place.to,
          group: 'Go to',
          show: (
            <>
              <Icon of={place.icon} />
              {place.name}
            </>
          ),
          go: () => void navigate({ to: place.to }),
        }),
      ),
  ]
  const active = Math.min(at, Math.max(0, found.length - 1))

  const pick = (item: Found | undefined) => {
    if (item === undefined) return
    onDone()
    item.go()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter') pick(found[active])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="found__field">
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant={found[active] === undefined ? undefined : `found-${found[active].key}`}
          aria-label="Name or number, or a place of the console"
          placeholder="Name or number"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="found__list" id="found" role="listbox" aria-label="Found">
        {people.isError ? <p className="found__none">{explain(people.error)}</p> : null}
        {found.map((item, index) => (
          <div key={item.key}>
            {item.group === found[index - 1]?.group ? null : <p className="found__group">{item.group}</p>}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above works the list with the keyboard. */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: as above; the field keeps the focus. */}
            <div
              id={`found-${item.key}`}
              className="found__item"
              role="option"
              aria-selected={index === active}
              onMouseMove={() => setAt(index)}
              onClick={() => pick(item)}
            >
              {item.show}
            </div>
          </div>
        ))}
        {found.length === 0 && !people.isError ? (
          <p className="found__none">{people.isFetching ? 'Looking' : 'Nobody, and no place of that name.'}</p>
        ) : null}
      </div>
    </>
  )
}
