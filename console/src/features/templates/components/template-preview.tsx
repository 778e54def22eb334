/** A template as a person might read it, with its examples put in. */
import { Message } from '../../../components/ui/message.tsx'
import { directionOf } from '../../../words/places.ts'
import { type Draft, filledIn, type TemplateButton } from '../draft.ts'

export function TemplatePreview({ draft }: { readonly draft: Draft }) {
  const head =
    draft.media === undefined ? filledIn(draft.header, draft.examples) : `[${draft.media.format.toLowerCase()}]`
  return (
    <div className="chat__log chat__log--still" lang={draft.language} dir={directionOf(draft.language)}>
      <Message
        {...(head === '' ? {} : { head })}
        body={
          draft.body === '' ? (
            <span className="faint">The message will stand here.</span>
          ) : (
            filledIn(draft.body, draft.examples)
          )
        }
        {...(draft.footer === '' ? {} : { foot: draft.footer })}
        buttons={draft.buttons.map((button) => ({ kind: kindOf(button), text: button.text ?? '' }))}
      />
    </div>
  )
}

function kindOf(button: TemplateButton): 'reply' | 'link' | 'call' {
  if (button.type === 'URL' || button.type === 'FLOW') return 'link'
  return button.type === 'PHONE_NUMBER' || button.type === 'VOICE_CALL' ? 'call' : 'reply'
}
