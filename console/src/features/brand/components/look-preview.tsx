/** A piece of a page in the colours that it would have, in one theme. */
import type { Palette } from '@contract/brand.ts'
import type { CSSProperties } from 'react'

interface LookPreviewProps {
  readonly name: string
  readonly theme: 'light' | 'dark'
  readonly shades: Palette['light']
  readonly logo: string | undefined
}

const grounds = {
  light: { background: '#ffffff', color: '#111a1c', colorScheme: 'light' },
  dark: { background: '#0e1415', color: '#e8eeee', colorScheme: 'dark' },
} as const

export function LookPreview({ name, theme, shades, logo }: LookPreviewProps) {
  const button: CSSProperties = { background: shades.fill, borderColor: shades.fill, color: '#ffffff' }
  return (
    <figure className="well stack" style={{ ...grounds[theme], border: '1px solid var(--line)' }} aria-label={name}>
      <figcaption className="xs">{name}</figcaption>
      {logo === undefined ? <b>Your name</b> : <img className="leaf__logo" src={logo} alt="Your logo" />}
      <p style={{ color: shades.ink }}>
        <u>Add another number</u>
      </p>
      <p>
        <span className="btn" style={button}>
          Yes, message me
        </span>
      </p>
    </figure>
  )
}
