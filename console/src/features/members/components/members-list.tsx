/** Who works here, as what. */
import type { Invitation, Member, RoleName } from '@contract/member.ts'
import { Ellipsis, Pencil, ShieldCheck, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Face } from '../../../components/ui/face.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { sayDate, sayMoment } from '../../../lib/time.ts'
import { useMay, useSession } from '../../../resources/session.ts'
import { roleWords } from '../../../words/roles.ts'
import { useCancelInvitation, useChangeRole, useRemoveMember } from '../api/members.ts'
import { RoleField } from './role-field.tsx'

interface MembersListProps {
  readonly members: readonly Member[]
  readonly invitations: readonly Invitation[]
}

export function MembersList({ members, invitations }: MembersListProps) {
  const may = useMay()
  const session = useSession()
  const [changing, setChanging] = useState<Member>()
  const [removing, setRemoving] = useState<Member>()
  return (
    <>
      <Rows
        caption="Members"
        faces
        columns={[
          { key: 'name', head: 'Name' },
          { key: 'email', head: 'E-mail' },
          { key: 'role', head: 'Role' },
          { key: 'factor', head: 'Second factor', wide: true },
          { key: 'acts', head: <span className="vh">Actions</span>, end: true },
        ]}
      >
        {members.map((member) => (
          <tr key={member.id}>
            <Cell kind="name">
              <span className="who">
                <Face name={member.name} />
                <span>
                  {member.name}
                  {member.user === session.user?.id ? <span className="faint"> (you)</span> : null}
                </span>
              </span>
            </Cell>
            <Cell kind="sub" className="quiet">
              {member.email}
            </Cell>
            <Cell kind="note">{roleWords[member.role].name}</Cell>
            <Cell kind="wide" className="quiet">
              {member.two_factor ? (
                <span className="row">
                  <Icon of={ShieldCheck} size="sm" />
                  On
                </span>
              ) : (
                'Off'
              )}
            </Cell>
            <Cell kind="state" end>
              {may('member:manage') && member.user !== session.user?.id ? (
                <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${member.name}`} look="ghost" size="sm" />}>
                  <MenuItem icon={Pencil} onSelect={() => setChanging(member)}>
                    Another role
                  </MenuItem>
                  <MenuItem icon={UserMinus} danger onSelect={() => setRemoving(member)}>
                    Take off the workspace
                  </MenuItem>
                </Menu>
              ) : null}
            </Cell>
          </tr>
        ))}
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </Rows>
      {changing === undefined ? null : <ChangeRole member={changing} onClose={() => setChanging(undefined)} />}
      {removing === undefined ? null : <RemoveMember member={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const may = useMay()
  const toast = useToast()
  const cancel = useCancelInvitation()
  return (
    <tr>
      <Cell kind="name">
        <span className="who">
          <Face name={null} />
          <span className="faint">Invited {sayDate(invitation.created_at)}</span>
        </span>
      </Cell>
      <Cell kind="sub" className="quiet">
        {invitation.email}
      </Cell>
      <Cell kind="note">{roleWords[invitation.role].name}</Cell>
      <Cell kind="wide" className="quiet">
        Runs out {sayMoment(invitation.expires_at)}
      </Cell>
      <Cell kind="state" end>
        {may('member:manage') ? (
          <Button
            look="ghost"
            size="sm"
            busy={cancel.isPending}
            onClick={() => cancel.mutate(invitation.id, { onError: (error) => toast({ text: explain(error) }) })}
          >
            Take back
          </Button>
        ) : null}
      </Cell>
    </tr>
  )
}

function ChangeRole({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const toast = useToast()
  const change = useChangeRole()
  const [role, setRole] = useState<RoleName>(member.role)
  return (
    <Sheet
      open
      onClose={onClose}
      title={`The role of ${member.name}`}
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="change-role" look="primary" busy={change.isPending}>
            Change it
          </Button>
        </>
      }
    >
      <Form
        id="change-role"
        error={change.error}
        onSubmit={() =>
          change.mutate(
            { id: member.id, role },
            {
              onSuccess: () => {
                toast({ text: `${member.name} is ${roleWords[role].name.toLowerCase()} now` })
                onClose()
              },
            },
          )
        }
      >
        <RoleField value={role} onValue={setRole} />
      </Form>
    </Sheet>
  )
}

function RemoveMember({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const toast = useToast()
  const remove = useRemoveMember()
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Take ${member.name} off the workspace?`}
      action="Take off"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(member.id, {
          onSuccess: () => {
            toast({ text: `${member.name} can no longer sign in here` })
            onClose()
          },
        })
      }
    >
      <p>They are signed out of it at once. What they did stays in the log, with their name.</p>
    </Confirm>
  )
}
