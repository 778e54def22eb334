// What an app on the phone is: one file below apps/, listed in apps.js, and what the phone gives it while it is open.

import type { Control } from './control.js'
import type { Desk } from './desk.js'
import type { Drawer } from './drawer.js'
import type { Place } from './place.js'
import type { Person } from './shapes.d.ts'
import type { Voice } from './voice.js'

export interface App {
  /** Stands in the page's address, and names the app's count among a person's `badges`. */
  readonly key: string
  readonly name: string
  /** One of the page's symbols, without its `i-`. */
  readonly icon: string
  /** Events of the stream that it listens for, beside those that the desk keeps. */
  readonly kinds?: readonly string[]
  /** How much is new in it for somebody; left out, the emulator's count under its key. */
  badge?(person: Person): number
  /**
   * Shows the app in `host`, which is empty, and as high and wide as the phone's screen leaves. Called anew whenever somebody
   * else holds the phone or the place in the app changes. What it answers is called when it is left.
   */
  open(host: HTMLElement, context: AppContext): (() => void) | undefined
  /** Listens for as long as the page is open, also while another app is in front: a telephone that rings. */
  wake?(context: WakeContext): void
}

export interface WakeContext {
  /** Who holds the phone, what the emulator says, its clock. `desk.person` is who it is. */
  readonly desk: Desk
  readonly control: Control
  /** Lines over the screen, and words for who listens instead of looking. */
  readonly voice: Voice
  /** Goes somewhere on this phone; what is left out stays as it is. Without `at`, an app's first screen. */
  go(place: Partial<Place>): Promise<void>
  /** Shows an error to whoever holds the phone. */
  failed(error: unknown): void
}

export interface AppContext extends WakeContext {
  /** The place in the app, as the page's address has it; '' is its first screen. */
  readonly at: string
  /** Ends when the app is left: for `desk.watch`, `desk.heard` and whatever else goes on. */
  readonly signal: AbortSignal
  /** A task that rises over the app. */
  readonly drawer: Drawer
  /** The address of a place on this phone, for a link. */
  address(place: Partial<Place>): string
  /** Opens an address as a phone does: wa.me in WhatsApp; false where a browser has to. */
  openLink(url: string): boolean
}
