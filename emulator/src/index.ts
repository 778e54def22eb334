// What this package gives to a program.

export { type Emulator, startEmulator } from './emulator.ts'
export type { EmulatorOptions } from './options.ts'
