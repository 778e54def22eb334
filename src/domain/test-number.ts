/** A member's own number, to which test messages may go once it has written to us. */
import type { AddressKey } from './address.ts'

/** In a workspace. */
export const testNumbersMax = 5

export interface TestNumberStore {
  list(workspaceId: string): Promise<AddressKey[]>
  /** Adds it unless there are `testNumbersMax` already, which is answered by false. */
  add(key: AddressKey, memberId: string, at: Date): Promise<boolean>
}
