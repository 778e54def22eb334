/** The tills of a place: devices, each enrolled by a link that works once, and the clerks who sign in there with a PIN. */
import type { TillClerkList, TillClerkOut, TillDeviceList, TillDeviceOut } from '@contract/till.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Confirm } from '../../../../components/ui/confirm.tsx'
import { CopyLine } from '../../../../components/ui/copy.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { api } from '../../../../lib/api-client.ts'
import { explain } from '../../../../lib/problem.ts'
import { sayAgo } from '../../../../lib/time.ts'
import { useMay } from '../../../../resources/session.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function TillDevices({ point }: PlaceProps) {
  return (
    <>
      <Devices pointId={point.id} />
      <Clerks pointId={point.id} />
    </>
  )
}

interface PointProps {
  readonly pointId: string
}

/** What is taken away, once it was confirmed. */
interface Going {
  readonly path: string
  readonly name: string
}

function useTaken(key: readonly string[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path }: Going) => api.delete<undefined>(path),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

function Devices({ pointId }: PointProps) {
  const client = useQueryClient()
  const may = useMay()('capture-point:write')
  const key = ['capture-points', 'till-devices', pointId]
  const path = `/v1/capture-points/${pointId}/till-devices`
  const devices = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<TillDeviceList>(path, { signal }) })
  const [name, setName] = useState('')
  const [going, setGoing] = useState<Going>()
  const taken = useTaken(key)
  const add = useMutation({
    mutationFn: () => api.post<TillDeviceOut>(path, { name: name.trim() }),
    onSuccess: () => {
      setName('')
      return client.invalidateQueries({ queryKey: key })
    },
  })
  if (devices.isError) return <Note tone="warn">{explain(devices.error)}</Note>
  const standing = devices.data?.data.filter(({ revoked_at }) => revoked_at === null) ?? []
  return (
    <div className="stack">
      <h3>Tills</h3>
      {standing.map((device) => (
        <p key={device.id} className="row sm">
          <span>
            <b>{device.name}</b>{' '}
            <span className="faint">
              {device.enrolled_at === null
                ? 'Waits for its link to be opened'
                : `Last seen ${sayAgo(device.seen_at ?? device.enrolled_at)}`}
            </span>
          </span>
          {may ? (
            <Button
              size="sm"
              className="push"
              onClick={() => setGoing({ path: `/v1/till-devices/${device.id}`, name: device.name })}
            >
              Revoke
            </Button>
          ) : null}
        </p>
      ))}
      {add.data === undefined ? null : (
        <>
          <CopyLine name="Link, shown this once" text={add.data.link} stacked />
          <Note>
            Open it on the device within a day; it works once.{' '}
            <a href={add.data.link} target="_blank" rel="noreferrer">
              Use this device
            </a>
          </Note>
        </>
      )}
      {may ? (
        <Form id="add-till" className="stack" onSubmit={() => add.mutate()} error={add.error}>
          <TextField
            label="Add a till"
            path="/name"
            hint="What it is called in records: “Till 4”."
            value={name}
            onText={setName}
            autoComplete="off"
          />
          <p>
            <Button type="submit" busy={add.isPending}>
              Make a link
            </Button>
          </p>
        </Form>
      ) : null}
      <Confirm
        open={going !== undefined}
        onClose={() => setGoing(undefined)}
        title={`Revoke ${going?.name ?? ''}?`}
        action="Revoke"
        busy={taken.isPending}
        error={taken.error}
        onConfirm={() => going !== undefined && taken.mutate(going, { onSuccess: () => setGoing(undefined) })}
      >
        It takes no more answers, and what it has not sent yet is lost. It can be enrolled again by a new link.
      </Confirm>
    </div>
  )
}

function Clerks({ pointId }: PointProps) {
  const client = useQueryClient()
  const may = useMay()('capture-point:write')
  const key = ['capture-points', 'till-clerks', pointId]
  const path = `/v1/capture-points/${pointId}/till-clerks`
  const clerks = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<TillClerkList>(path, { signal }) })
  const [name, setName] = useState('')
  const [told, setTold] = useState<TillClerkOut>()
  const [going, setGoing] = useState<Going>()
  const taken = useTaken(key)
  const refresh = (out: TillClerkOut) => {
    setTold(out)
    return client.invalidateQueries({ queryKey: key })
  }
  const add = useMutation({
    mutationFn: () => api.post<TillClerkOut>(path, { name: name.trim() }),
    onSuccess: (out) => {
      setName('')
      return refresh(out)
    },
  })
  const renew = useMutation({
    mutationFn: (id: string) => api.post<TillClerkOut>(`/v1/till-clerks/${id}/pins`),
    onSuccess: refresh,
  })
  if (clerks.isError) return <Note tone="warn">{explain(clerks.error)}</Note>
  const standing = clerks.data?.data.filter(({ revoked_at }) => revoked_at === null) ?? []
  return (
    <div className="stack">
      <h3>Clerks</h3>
      {standing.map((clerk) => (
        <p key={clerk.id} className="row row--wrap sm">
          <span>
            <b>{clerk.name}</b>{' '}
            {clerk.waits_until === null ? null : <span className="faint">Waits after too many wrong PINs</span>}
          </span>
          {may ? (
            <span className="row push">
              <Button size="sm" busy={renew.isPending} onClick={() => renew.mutate(clerk.id)}>
                New PIN
              </Button>
              <Button size="sm" onClick={() => setGoing({ path: `/v1/till-clerks/${clerk.id}`, name: clerk.name })}>
                Take away
              </Button>
            </span>
          ) : null}
        </p>
      ))}
      {told === undefined ? null : (
        <CopyLine name={`PIN of ${told.clerk.name}, shown this once`} text={told.pin} stacked />
      )}
      {may ? (
        <Form id="add-clerk" className="stack" onSubmit={() => add.mutate()} error={add.error}>
          <TextField
            label="Add a clerk"
            path="/name"
            hint="The name stands on the till and in records. A PIN is drawn."
            value={name}
            onText={setName}
            autoComplete="off"
          />
          <p>
            <Button type="submit" busy={add.isPending}>
              Add
            </Button>
          </p>
        </Form>
      ) : null}
      <Confirm
        open={going !== undefined}
        onClose={() => setGoing(undefined)}
        title={`Take ${going?.name ?? ''} away?`}
        action="Take away"
        busy={taken.isPending}
        error={taken.error}
        onConfirm={() => going !== undefined && taken.mutate(going, { onSuccess: () => setGoing(undefined) })}
      >
        They can sign in no more. What they recorded stays as it was.
      </Confirm>
    </div>
  )
}
