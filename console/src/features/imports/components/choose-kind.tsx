/** The first question of an import: what does the file bring? Noes stand first, for they are always taken. */
import type { ImportKind } from '@contract/import.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { paths } from '../../../config/paths.ts'
import { useMay } from '../../../resources/session.ts'
import { useBeginImport } from '../api/imports.ts'
import { kindWords } from '../words.ts'

const kinds = ['noes', 'yeses', 'contacts'] as const
const verbs = { noes: 'consent:record-no', yeses: 'consent:import', contacts: 'contact:write' } as const

export function ChooseKind() {
  const may = useMay()
  const navigate = useNavigate()
  const begin = useBeginImport()
  const [kind, setKind] = useState<ImportKind>('noes')
  return (
    <Form
      id="kind"
      className="pad stack stack--6"
      error={begin.error}
      onSubmit={() =>
        begin.mutate(
          { kind },
          { onSuccess: (one) => void navigate({ to: paths.import, params: { importId: one.id } }) },
        )
      }
    >
      <FieldSet label="What does the file bring?" path="/kind">
        <Options>
          {kinds.map((one) => (
            <Radio
              key={one}
              name="kind"
              label={kindWords[one].name}
              hint={may(verbs[one]) ? kindWords[one].hint : `${kindWords[one].hint} Your role may not bring these.`}
              disabled={!may(verbs[one])}
              checked={kind === one}
              onTick={() => setKind(one)}
            />
          ))}
        </Options>
      </FieldSet>
      <p className="row">
        <Button type="submit" look="primary" busy={begin.isPending}>
          Choose the file
        </Button>
      </p>
    </Form>
  )
}
