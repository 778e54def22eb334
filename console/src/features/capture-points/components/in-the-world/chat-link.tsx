/** The words that start it, as links that open a chat with them written. */
import { useQuery } from '@tanstack/react-query'
import { CopyLine } from '../../../../components/ui/copy.tsx'
import { sendersQuery } from '../../../../resources/senders.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function ChatLink({ point }: PlaceProps) {
  const sender = useQuery(sendersQuery).data?.[0]
  const { bot_flow, webview, whatsapp_flow } = point.settings
  const phrases = (bot_flow ?? webview ?? whatsapp_flow)?.phrases ?? []
  if (sender === undefined || phrases.length === 0) {
    return <p className="sm quiet">Give it a word that starts it, and there is a link for every place.</p>
  }
  const number = sender.display_number.replace(/\D/g, '')
  return phrases.map((phrase) => (
    <CopyLine
      key={phrase}
      name={`Starts with “${phrase}”`}
      text={`https://wa.me/${number}?text=${encodeURIComponent(phrase)}`}
      stacked
    />
  ))
}
