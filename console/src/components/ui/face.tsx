/** A person by initials, or a drawn head where there is no name. */
import { UserRound } from 'lucide-react'
import { Icon } from './icon.tsx'

export function Face({ name, size }: { readonly name: string | null; readonly size?: 'lg' }) {
  const initials = name === null ? '' : initialsOf(name)
  return (
    <span className={size === undefined ? 'face' : `face face--${size}`} aria-hidden="true">
      {initials === '' ? <Icon of={UserRound} {...(size === undefined ? { size: 'sm' as const } : {})} /> : initials}
    </span>
  )
}

/** First letters of the first and the last word, by characters and not by bytes. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => [...(word ?? '').replace(/^\P{L}+/u, '')][0]?.toUpperCase() ?? '').join('')
}
