/** Ice breakers and commands of a number: what its chat offers to somebody who has not written yet. */
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { asList, asRecord, asText, records } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'

type StarterCalls = Pick<WhatsappAccount, 'readStarters' | 'changeStarters'>

export function starterCalls(graph: Graph, { phoneNumberId }: WhatsappCredentials): StarterCalls {
  return {
    async readStarters() {
      const fields = { fields: 'conversational_automation' }
      const node = await graph.get(segment(phoneNumberId), 'read the conversation starters', fields)
      const found = asRecord(node.conversational_automation)
      return {
        prompts: asList(found?.prompts).flatMap((prompt) => asText(prompt) ?? []),
        commands: records(found?.commands).flatMap((command) => {
          const name = asText(command.command_name)
          return name === undefined ? [] : [{ name, description: asText(command.command_description) ?? '' }]
        }),
      }
    },

    async changeStarters({ prompts, commands }) {
      await graph.post(`${segment(phoneNumberId)}/conversational_automation`, 'set the conversation starters', {
        prompts,
        commands: commands.map(({ name, description }) => ({ command_name: name, command_description: description })),
      })
    },
  }
}
