/** The languages of a text, one open; and adding another. A few stand side by side, many behind a picker. */
import { Plus } from 'lucide-react'
import { ownLanguageName, shippedLanguages } from '../../words/places.ts'
import { Icon } from './icon.tsx'
import { Menu, MenuItem } from './menu.tsx'
import { Picker } from './picker.tsx'
import { Segmented } from './segmented.tsx'

interface LanguageTabsProps {
  readonly languages: readonly string[]
  readonly value: string
  readonly onValue: (language: string) => void
  /** Left out where no language may be added. */
  readonly onAdd?: (language: string) => void
  readonly className?: string
}

const besideMost = 4

export function LanguageTabs({ languages, value, onValue, onAdd, className = '' }: LanguageTabsProps) {
  const left = onAdd === undefined ? [] : shippedLanguages.filter((language) => !languages.includes(language))
  const choices = languages.map((language) => ({
    value: language,
    label: <span lang={language}>{ownLanguageName(language)}</span>,
  }))
  const add =
    left.length === 0 ? null : (
      <Menu
        trigger={
          <button
            type="button"
            className={languages.length > besideMost ? 'picker picker--add' : 'seg__item'}
            aria-label="Add a language"
          >
            <Icon of={Plus} size="sm" />
          </button>
        }
      >
        {left.map((language) => (
          <MenuItem key={language} onSelect={() => onAdd?.(language)}>
            <span lang={language}>{ownLanguageName(language)}</span>
          </MenuItem>
        ))}
      </Menu>
    )
  if (languages.length > besideMost) {
    return (
      <span className={`row ${className}`.trim()}>
        <Picker label="Language" value={value} onValue={onValue} choices={choices} />
        {add}
      </span>
    )
  }
  return (
    <Segmented label="Language" className={className} value={value} onValue={onValue} choices={choices}>
      {add}
    </Segmented>
  )
}
