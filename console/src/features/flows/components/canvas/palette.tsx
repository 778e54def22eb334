/** What can be added: dragged onto the drawing, or put after the selected step with a press. */
import { Icon } from '../../../../components/ui/icon.tsx'
import { groups, pieces } from '../../pieces.ts'
import { pieceType } from './drawing.tsx'

interface PaletteProps {
  readonly onPiece: (key: string) => void
  readonly disabled: boolean
}

export function Palette({ onPiece, disabled }: PaletteProps) {
  return (
    <aside className="palette" aria-label="Steps to add">
      {groups.map((group) => (
        <div key={group}>
          <h2>{group}</h2>
          <ul>
            {pieces
              .filter((piece) => piece.group === group)
              .map((piece) => (
                <li key={piece.key}>
                  <button
                    type="button"
                    title={piece.name}
                    draggable={!disabled}
                    disabled={disabled}
                    onClick={() => onPiece(piece.key)}
                    onDragStart={(event) => {
                      event.dataTransfer.setData(pieceType, piece.key)
                      event.dataTransfer.effectAllowed = 'copy'
                    }}
                  >
                    <Icon of={piece.icon} />
                    {piece.name}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </aside>
  )
}
