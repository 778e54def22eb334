/** The colour and the logo of the pages, tried in the light and in the dark before anybody sees them. */
import type { BrandLook, Palette } from '@contract/brand.ts'
import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { useMay } from '../../../resources/session.ts'
import { paletteQuery, useChangeLook } from '../api/look.ts'
import { fileBase64 } from '../file-base64.ts'
import { LookPreview } from './look-preview.tsx'

const ours = '#0b5b6b'
const mostBytes = 128 * 1024

export function PagesLook({ look }: { readonly look: BrandLook }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeLook()
  const file = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(look.accent ?? ours)
  const colour = useSettled(typed.trim().toLowerCase())
  const isColour = /^#[0-9a-f]{6}$/.test(colour)
  const palette = useQuery({ ...paletteQuery(colour), enabled: isColour }).data
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }

  const pick = async (picked: File | undefined) => {
    if (picked === undefined) return
    if (picked.size > mostBytes) toast({ text: 'The file is larger than 128 KiB: use a smaller one' })
    else change.mutate({ logo: await fileBase64(picked) }, { ...failed, onSuccess: () => toast({ text: 'Added' }) })
  }

  return (
    <Section title="The look of your pages">
      <div className="stack stack--6">
        {palette === undefined ? null : (
          <div className="two">
            <LookPreview name="In the light" theme="light" shades={palette.light} logo={look.logo?.url} />
            <LookPreview name="In the dark" theme="dark" shades={palette.dark} logo={look.logo?.url} />
          </div>
        )}
        {palette === undefined ? null : <p className="sm quiet">{judged(palette)}</p>}
        {may('workspace:configure') ? (
          <>
            <Form
              className="stack form--narrow"
              error={change.error}
              onSubmit={() =>
                change.mutate({ accent: colour }, { onSuccess: () => toast({ text: 'Your pages wear it' }) })
              }
            >
              <TextField
                label="Colour"
                path="/accent"
                hint="Of buttons and links. Six digits after #, such as #7a2e8d."
                className="id"
                maxLength={7}
                value={typed}
                onText={setTyped}
                error={isColour ? undefined : 'Write it as # and six digits, 0 to 9 and a to f.'}
                autoComplete="off"
              />
              <p className="row">
                <Button type="submit" look="primary" busy={change.isPending} disabled={!isColour}>
                  Use this colour
                </Button>
                {look.accent === null ? null : (
                  <Button onClick={() => change.mutate({ accent: null }, failed)}>Take it away</Button>
                )}
              </p>
            </Form>
            <p className="row">
              <input
                ref={file}
                type="file"
                accept="image/png,image/svg+xml"
                className="vh"
                aria-label="Your logo, as a file"
                tabIndex={-1}
                onChange={(event) => {
                  void pick(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
              <Button onClick={() => file.current?.click()}>
                <Icon of={Upload} />
                {look.logo === null ? 'Add your logo' : 'Replace your logo'}
              </Button>
              {look.logo === null ? null : (
                <Button look="danger" onClick={() => change.mutate({ logo: null }, failed)}>
                  Show the name instead
                </Button>
              )}
            </p>
          </>
        ) : null}
      </div>
    </Section>
  )
}

/** What became of the colour, in a sentence. */
function judged({ light, dark }: Palette): string {
  const moved = [light.moved ? 'in the light' : '', dark.moved ? 'in the dark' : ''].filter(Boolean)
  const least = Math.min(light.fill_contrast, dark.fill_contrast, light.ink_contrast, dark.ink_contrast)
  const contrast = `Words stand out ${least} to 1 at least; 4.5 is needed.`
  if (moved.length === 0) return contrast
  return `${contrast} The colour could not be read as it is ${moved.join(' and ')}: it is made lighter or darker there.`
}
