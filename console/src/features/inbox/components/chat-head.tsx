/** Whose chat it is, who has it, and what can be done with it. */
import type { ConversationOut } from '@contract/conversation.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Bot, CircleCheck, Hand, UserPlus, UserRound } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Face } from '../../../components/ui/face.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { paths } from '../../../config/paths.ts'
import { useSession } from '../../../resources/session.ts'
import { assigneesQuery } from '../api/conversations.ts'
import { nameOf, sayHolder } from '../words.ts'

interface ChatHeadProps {
  readonly chat: ConversationOut
  readonly mayAct: boolean
  readonly busy: boolean
  readonly onTake: () => void
  readonly onAssign: (member: string | null) => void
  readonly onHandBack: () => void
  readonly onClose: () => void
  /** Opens what stands beside the chat, where there is no room for it. */
  readonly onAbout: () => void
}

export function ChatHead({ chat, mayAct, busy, onTake, onAssign, onHandBack, onClose, onAbout }: ChatHeadProps) {
  const away = chat.state === 'assigned' || chat.state === 'unassigned'
  return (
    <header className="inbox__head">
      <Link to={paths.inbox} className="inbox__back btn btn--ghost btn--icon" aria-label="All chats">
        <Icon of={ArrowLeft} flip />
      </Link>
      <Face name={chat.person.name} />
      <div className="inbox__who">
        <h2>
          <bdi>{nameOf(chat)}</bdi>
        </h2>
        <p>
          {sayHolder(chat)}
          {chat.flow === null ? null : `, in the flow “${chat.flow.name}”`}
        </p>
      </div>
      <div className="inbox__acts">
        {mayAct ? (
          <>
            {chat.mine ? null : (
              <Button look="primary" busy={busy} onClick={onTake}>
                <Icon of={Hand} />
                {chat.held_by === null ? 'Take over' : 'Take it from them'}
                <kbd>t</kbd>
              </Button>
            )}
            {away ? (
              <Button busy={busy} onClick={onHandBack}>
                <Icon of={Bot} />
                Hand back
                <kbd>e</kbd>
              </Button>
            ) : null}
            <Assign chat={chat} onAssign={onAssign} />
            {chat.state === 'closed' ? null : (
              <IconButton icon={CircleCheck} label="Close the chat" look="ghost" onClick={onClose} />
            )}
          </>
        ) : null}
        <IconButton
          icon={UserRound}
          label={`About ${nameOf(chat)}`}
          look="ghost"
          className="inbox__about"
          onClick={onAbout}
        />
      </div>
    </header>
  )
}

function Assign({ chat, onAssign }: Pick<ChatHeadProps, 'chat' | 'onAssign'>) {
  const me = useSession().user?.id
  const members = useQuery(assigneesQuery).data ?? []
  return (
    <Menu trigger={<IconButton icon={UserPlus} label="Assign" look="ghost" />}>
      {members
        .filter(({ id }) => id !== chat.held_by?.member)
        .map(({ id, name }) => (
          <MenuItem key={id} onSelect={() => onAssign(id)}>
            {id === me ? `${name} (you)` : name}
          </MenuItem>
        ))}
      {chat.held_by === null ? null : <MenuItem onSelect={() => onAssign(null)}>Anybody</MenuItem>}
    </Menu>
  )
}
