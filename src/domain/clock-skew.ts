/** How far a demo has wound its one clock forward, in ms. Every process of the product and the emulator reads the same. */
export interface ClockSkewStore {
  read(): Promise<number>
  /** Returns what it is now; nobody else winds until the transaction ends. */
  add(ms: number): Promise<number>
}
