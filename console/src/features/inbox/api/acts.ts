/** What the team does in a chat. Each answer is the chat as it stands then, and is shown at once. */
import type { ConversationOut, ConversationReplyIn, InboxSettings } from '@contract/conversation.ts'
import type { ReplyOut } from '@contract/message.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type ChatAct =
  | { readonly kind: 'take' | 'hand_back' | 'close' }
  | { readonly kind: 'assign'; readonly member: string | null; readonly from: string | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'read'; readonly upTo: string }

export function useChatAct(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: ChatAct) => doIt(`/v1/conversations/${id}`, act),
    onSuccess: (chat) => client.setQueryData(['inbox', 'chat', id], chat),
    // Whoever was slower sees who has it now.
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
}

function doIt(chat: string, act: ChatAct): Promise<ConversationOut> {
  switch (act.kind) {
    case 'take':
      return api.post(`${chat}/takes`)
    case 'hand_back':
      return api.post(`${chat}/hand-backs`)
    case 'close':
      return api.post(`${chat}/closings`)
    case 'assign':
      return api.post(`${chat}/assignments`, { member: act.member, from: act.from })
    case 'note':
      return api.post(`${chat}/notes`, { text: act.text }, { idempotencyKey: crypto.randomUUID() })
    case 'read':
      return api.post(`${chat}/reads`, { up_to: act.upTo })
  }
}

/** Under one key for as long as the same words are tried: what is sent again because nobody answered is sent once. */
export function useReply(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ reply, key }: { readonly reply: ConversationReplyIn; readonly key: string }) =>
      api.post<ReplyOut>(`/v1/conversations/${id}/messages`, reply, { idempotencyKey: key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
}

export function useChangeInboxSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: InboxSettings) => api.patch<InboxSettings>('/v1/conversations/settings', settings),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
}
