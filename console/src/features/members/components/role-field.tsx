/** A role, with what it may do. */
import type { RoleName } from '@contract/member.ts'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet } from '../../../components/ui/field.tsx'
import { useSession } from '../../../resources/session.ts'
import { roleNames, roleWords } from '../../../words/roles.ts'

export function RoleField({
  value,
  onValue,
}: {
  readonly value: RoleName
  readonly onValue: (role: RoleName) => void
}) {
  const { role: own } = useSession()
  // Nobody hands out more than they hold.
  const offered = roleNames.filter((role) => role !== 'owner' || own === 'owner')
  return (
    <FieldSet label="Role" path="/role">
      <Options>
        {offered.map((role) => (
          <Radio
            key={role}
            name="role"
            label={roleWords[role].name}
            hint={roleWords[role].may}
            checked={value === role}
            onTick={() => onValue(role)}
          />
        ))}
      </Options>
    </FieldSet>
  )
}
