/** What the keyboard does. */
import { Sheet } from '../../components/ui/sheet.tsx'
import { places } from './navigation.ts'

const general: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Search'],
  [['?'], 'This list'],
  [['Esc'], 'Close what is open'],
]

export function KeysSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const rows = [...general, ...places.map((place) => [['g', place.key], place.name] as const)]
  return (
    <Sheet open={open} onClose={onClose} title="Keyboard">
      <dl className="pairs">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
