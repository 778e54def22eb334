/** The message of a campaign, with what fills its variables. */
import type { VariableSource } from '@contract/campaign.ts'
import type { Template } from '@contract/template.ts'
import { Message, type MessageButton } from '../../../components/ui/message.tsx'
import { directionOf } from '../../../words/places.ts'
import { previewOf } from '../preview.ts'

interface CampaignMessageProps {
  readonly template: Template
  readonly variables: Readonly<Record<string, VariableSource>>
}

export function CampaignMessage({ template, variables }: CampaignMessageProps) {
  const { head, body, foot, buttons } = previewOf(template, variables)
  return (
    <div className="well stack" lang={template.language} dir={directionOf(template.language)}>
      <Message
        {...(head === '' ? {} : { head })}
        body={body}
        {...(foot === '' ? {} : { foot })}
        buttons={buttons satisfies readonly MessageButton[]}
      />
    </div>
  )
}
