/** Search: anything by a word, and the places of the console. Worked with the arrow keys. */
import type { Found } from '@contract/search.ts'
import { useQuery } from '@tanstack/react-query'
import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { FileText, type LucideIcon, Megaphone, ReceiptText, Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Face } from '../../components/ui/face.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { CaptureIcon, TemplateIcon, TopicIcon } from '../../components/ui/product-icons.ts'
import { paths } from '../../config/paths.ts'
import { findQuery } from '../../features/search/api/find.ts'
import { explain } from '../../lib/problem.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { places } from './navigation.ts'

interface Item {
  readonly key: string
  readonly group: string
  readonly show: ReactNode
  readonly to: NavigateOptions
}

const kinds: Readonly<Record<Found['kind'], string>> = {
  contact: 'People',
  topic: 'Topics',
  notice: 'Notices',
  capture_point: 'Capture points',
  template: 'Templates',
  campaign: 'Campaigns',
  record: 'Records',
}

const icons: Readonly<Record<Exclude<Found['kind'], 'contact'>, LucideIcon>> = {
  topic: TopicIcon,
  notice: FileText,
  capture_point: CaptureIcon,
  template: TemplateIcon,
  campaign: Megaphone,
  record: ReceiptText,
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
  const wanted = useSettled(text.trim())
  const found = useQuery(findQuery(wanted))
  const items = [...(found.data ?? []).map(itemOf), ...placesNamed(wanted)]
  const active = Math.min(at, Math.max(0, items.length - 1))

  const pick = (item: Item | undefined) => {
    if (item === undefined) return
    onDone()
    void navigate(item.to)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter') pick(items[active])
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
          aria-activedescendant={items[active] === undefined ? undefined : `found-${items[active].key}`}
          aria-label="A name, a number, or a place of the console"
          placeholder="Name, number, campaign …"
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
        {found.isError ? <p className="found__none">{explain(found.error)}</p> : null}
        {items.map((item, index) => (
          <div key={item.key} role="presentation">
            {item.group === items[index - 1]?.group ? null : <p className="found__group">{item.group}</p>}
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
        {items.length === 0 && !found.isError ? (
          <p className="found__none">{found.isFetching ? 'Looking' : 'Nothing of that name.'}</p>
        ) : null}
      </div>
    </>
  )
}

function itemOf(found: Found): Item {
  return {
    key: found.id,
    group: kinds[found.kind],
    to: whereIs(found),
    show: (
      <>
        {found.kind === 'contact' ? <Face name={found.title} /> : <Icon of={icons[found.kind]} />}
        <span className="strong">{found.title}</span>
        <bdi className="num quiet push">{found.detail}</bdi>
      </>
    ),
  }
}

function whereIs(found: Found): NavigateOptions {
  if (found.contact !== null) return { to: paths.contact, params: { contactId: found.contact } }
  switch (found.kind) {
    case 'capture_point':
      return { to: paths.capturePoint, params: { capturePointId: found.id } }
    case 'notice':
      return { to: paths.notice, params: { noticeId: found.id } }
    case 'template':
      return { to: paths.template, params: { templateId: found.id } }
    case 'campaign':
      return { to: paths.campaign, params: { campaignId: found.id } }
    default:
      return { to: paths.topics }
  }
}

function placesNamed(text: string): readonly Item[] {
  return places
    .filter((place) => place.name.toLowerCase().includes(text.toLowerCase()))
    .map((place) => ({
      key: place.key,
      group: 'Go to',
      to: { to: place.to },
      show: (
        <>
          <Icon of={place.icon} />
          {place.name}
        </>
      ),
    }))
}
