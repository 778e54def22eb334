/** From a person's page to their chat, where the team writes with them. */
import type { ConversationList } from '@contract/conversation.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { paths } from '../../../config/paths.ts'
import { api } from '../../../lib/api-client.ts'
import { sayHolder } from '../words.ts'

export function OpenInInbox({ contact }: { readonly contact: string }) {
  const chats = useQuery({
    queryKey: ['inbox', 'of', contact],
    queryFn: ({ signal }) => api.get<ConversationList>('/v1/conversations', { query: { contact, limit: 5 }, signal }),
  }).data?.data
  return chats?.map((chat) => (
    <Button key={chat.id} asChild>
      <Link to={paths.inboxChat} params={{ conversationId: chat.id }}>
        <Icon of={Inbox} />
        {chats.length === 1 ? 'Open in the inbox' : `Open the chat with ${chat.sender.number}`}
        <span className="faint">{sayHolder(chat).toLowerCase()}</span>
      </Link>
    </Button>
  ))
}
