/** A batch of codes: a label a line, each in the languages chosen. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Check, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { languageName, readableOf } from '../../../words/places.ts'
import { useMakeQrCodes } from '../api/qr-codes.ts'

interface MakeQrCodesProps {
  readonly point: Pick<CapturePoint, 'id' | 'channel' | 'notice' | 'settings'>
  readonly onClose: () => void
}

export function MakeQrCodes({ point, onClose }: MakeQrCodesProps) {
  const toast = useToast()
  const make = useMakeQrCodes()
  const [lines, setLines] = useState('')
  const [languages, setLanguages] = useState<readonly string[]>(() => [readableOf(point.notice.languages) ?? 'en'])
  const [leadsTo, setLeadsTo] = useState<'chat' | 'page'>('chat')
  const labels = lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const submit = () =>
    make.mutate(
      { capture_point: point.id, labels, languages: [...languages], leads_to: leadsTo },
      {
        onSuccess: ({ data }) => {
          toast({ text: `${counted(data.length, 'code')} made` })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title="Make QR codes"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="make-qr-codes" look="primary" busy={make.isPending}>
            Make {labels.length * languages.length === 0 ? 'them' : counted(labels.length * languages.length, 'code')}
          </Button>
        </>
      }
    >
      <Form id="make-qr-codes" className="stack stack--6" error={make.error} onSubmit={submit}>
        <TextArea
          label="Where they hang"
          path="/labels"
          hint="A branch, till or table a line. Each gets a code of its own and counts its own scans."
          rows={6}
          value={lines}
          onText={setLines}
          placeholder={'Leeds, till 1\nLeeds, till 2\nWindow'}
        />
        <FieldSet label="Languages" path="/languages" hint="Two with the same label share a poster, side by side.">
          {point.notice.languages.map((language) => (
            <Check
              key={language}
              label={languageName(language)}
              checked={languages.includes(language)}
              onTick={(ticked) =>
                setLanguages(
                  point.notice.languages.filter((one) => (one === language ? ticked : languages.includes(one))),
                )
              }
            />
          ))}
        </FieldSet>
        <FieldSet label="They lead to" path="/leads_to">
          <Radio
            name="leads-to"
            label="A chat with the message written"
            hint="WhatsApp vouches for who sends it."
            checked={leadsTo === 'chat'}
            onTick={() => setLeadsTo('chat')}
          />
          <Radio
            name="leads-to"
            label="The page of this place"
            hint="With boxes to tick; the number is confirmed afterwards."
            checked={leadsTo === 'page'}
            onTick={() => setLeadsTo('page')}
          />
        </FieldSet>
        {leadsTo === 'chat' && point.settings.qr_code?.wording_beside === true ? (
          <Note>
            Here the message is the yes, because the whole wording hangs beside the code. Print posters or cards, and no
            code without them.
          </Note>
        ) : null}
      </Form>
    </Sheet>
  )
}
