/** API keys, revoked ones too. */
import type { ApiKey } from '@contract/api-key.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { sayAgo, sayDate } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { roleWords } from '../../../words/roles.ts'
import { useRevokeKey } from '../api/keys.ts'

export function KeysList({ keys }: { readonly keys: readonly ApiKey[] }) {
  const may = useMay()
  const [revoking, setRevoking] = useState<ApiKey>()
  return (
    <>
      <Rows
        caption="API keys"
        columns={[
          { key: 'name', head: 'Key' },
          { key: 'hint', head: 'Begins with' },
          { key: 'role', head: 'Acts as' },
          { key: 'used', head: 'Last used', wide: true },
          { key: 'acts', head: <span className="vh">Actions</span>, end: true },
        ]}
      >
        {keys.map((key) => (
          <tr key={key.id}>
            <Cell kind="name">
              <span className="strong">{key.name}</span>
            </Cell>
            <Cell kind="sub">
              <code>{key.hint}…</code>
            </Cell>
            <Cell kind="note" className="quiet">
              {roleWords[key.role].name}
              {key.scopes === null ? '' : `, ${key.scopes.length} verbs`}
            </Cell>
            <Cell kind="wide" className="quiet num">
              {key.last_used_at === null ? 'never' : sayAgo(key.last_used_at)}
            </Cell>
            <Cell kind="state" end>
              {key.revoked_at === null ? (
                may('key:manage') ? (
                  <Button look="ghost" size="sm" onClick={() => setRevoking(key)}>
                    Revoke
                  </Button>
                ) : null
              ) : (
                <span className="tag">Revoked {sayDate(key.revoked_at)}</span>
              )}
            </Cell>
          </tr>
        ))}
      </Rows>
      {revoking === undefined ? null : <Revoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  )
}

function Revoke({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const toast = useToast()
  const revoke = useRevokeKey()
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Revoke ${apiKey.name}?`}
      action="Revoke"
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(apiKey.id, {
          onSuccess: () => {
            toast({ text: 'Revoked; whoever sends it now is refused' })
            onClose()
          },
        })
      }
    >
      <p>Whatever uses it is refused from now on. It cannot be brought back; make another one instead.</p>
    </Confirm>
  )
}
