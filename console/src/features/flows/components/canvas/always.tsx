/** What no drawing can change, said on every one. */
import { StateIcon } from '../../../../components/ui/state.tsx'

export function Always({ inLine = false }: { readonly inLine?: boolean }) {
  return (
    <p className={inLine ? 'always always--line' : 'always'}>
      <StateIcon state="withdrawn" />
      <span>
        <b className="strong">STOP, START and HELP</b> are answered before any step, in every language. This cannot be
        switched off.
      </span>
    </p>
  )
}
