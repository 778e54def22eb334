/** The emulated world beside a demo: people on a simulated phone, and the one clock that they share with the product. */

/** Somebody on the simulated phone. They exist there, and have said nothing. */
export interface EmulatedPerson {
  /** E.164. */
  readonly phone: string
  readonly name?: string
  /** BCP 47. */
  readonly language?: string
}

/** How SMS, mail and telephone of the emulated world are reached. A part that does not run has no port. */
export interface EmulatedChannels {
  readonly smpp: { readonly port: number | null; readonly systemId: string; readonly password: string }
  readonly smtp: { readonly port: number | null; readonly user: string; readonly password: string }
  readonly twilio: { readonly baseUrl: string; readonly accountSid: string; readonly authToken: string }
  readonly plivo: { readonly baseUrl: string; readonly authId: string; readonly authToken: string }
}

export interface EmulatedLine {
  /** E.164. */
  readonly number: string
  readonly name: string
  readonly provider: string
  readonly url: string
}

export interface EmulatorControl {
  /** How far ahead of the machine's clock it is, in ms. */
  readClock(): Promise<number>
  /** Never backwards. */
  setClock(skewMs: number): Promise<void>
  /** Who has one of these numbers already stays who they are. */
  addPeople(people: readonly EmulatedPerson[]): Promise<void>
  countPeople(): Promise<number>
  /** From now on every number that is written to becomes a person on the phone. */
  welcomeEverybody(): Promise<void>
  readChannels(): Promise<EmulatedChannels>
  /** Gives the business a number in the telephone network, whose calls are asked about at `url`. */
  connectLine(line: EmulatedLine): Promise<void>
}

export interface Emulation extends EmulatorControl {
  /** Where the emulator listens; on this machine only. */
  readonly url: string
  /** It ends once a live workspace exists, unless it was asked for by name. */
  isOpen(): Promise<boolean>
}
