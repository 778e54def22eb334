// Crowds: everybody whose number fits a pattern exists, without having been made one by one. A member becomes a person when
// something first happens to them, so a campaign to a hundred thousand numbers needs one line of set-up.

import { type Behaviour, defaultBehaviour } from './person.ts'

export interface Crowd {
  name: string
  /** As it was written: `+1 416 555 01xx`. */
  pattern: string
  language: string
  behaviour: Behaviour
}

interface Known {
  crowd: Crowd
  fits: RegExp
}

export class Crowds {
  #crowds: Known[] = []

  add(crowd: Crowd): void {
    this.remove(crowd.name)
    this.#crowds.unshift({ crowd, fits: patternOf(crowd.pattern) })
  }

  remove(name: string): boolean {
    const before = this.#crowds.length
    this.#crowds = this.#crowds.filter((known) => known.crowd.name !== name)
    return this.#crowds.length < before
  }

  /** The newest crowd that has this number. */
  of(phone: string): Crowd | undefined {
    return this.#crowds.find((known) => known.fits.test(phone))?.crowd
  }

  byName(name: string): Crowd | undefined {
    return this.#crowds.find((known) => known.crowd.name === name)?.crowd
  }

  get all(): Crowd[] {
    return this.#crowds.map((known) => known.crowd)
  }

  clear(): void {
    this.#crowds = []
  }

  save(): Crowd[] {
    return this.all
  }

  load(saved: readonly Crowd[]): void {
    for (const crowd of [...saved].reverse()) this.add(crowd)
  }
}

/** True for a pattern of digits and `x` with at least four fixed digits. */
export function isPattern(pattern: string): boolean {
  const bare = pattern.replace(/[\s+()\-.]/g, '')
  return /^\d{4,}[\dx]*$/i.test(bare) && bare.length <= 15
}

function patternOf(pattern: string): RegExp {
  const bare = pattern.replace(/[\s+()\-.]/g, '').toLowerCase()
  return new RegExp(`^${bare.replaceAll('x', '\\d')}$`)
}

export function crowdBehaviour(): Behaviour {
  return { ...defaultBehaviour(), readProbability: 0.6, readAfterMs: 3_000 }
}

const givenNames =
  'Ana Ben Chidi Dina Elif Femi Gita Hugo Ines Jonas Kira Liam Maya Noor Omar Priya Quinn Rosa Sami Tara Uma Vera Wen Yara Zoe'.split(
    ' ',
  )
const familyNames =
  'Abbott Bauer Costa Diaz Eriksen Fontaine Garcia Haddad Ito Jansen Kumar Lopez Moreau Nowak Okafor Petit Rossi Silva Tran Weber'.split(
    ' ',
  )

/** A name for somebody of a crowd, by two draws. */
export function nameFor(first: number, second: number): string {
  const given = givenNames[Math.floor(first * givenNames.length)] ?? 'Ana'
  const family = familyNames[Math.floor(second * familyNames.length)] ?? 'Costa'
  return `${given} ${family}`
}
