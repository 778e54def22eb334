/** One store per noun: what an action may ask of the database. Inside a transaction all of them share it. */
import type { AddressStore } from '../domain/address-store.ts'
import type { ConsentStore } from '../domain/consent-store.ts'
import type { DeliveryStore } from '../domain/delivery.ts'

export interface Stores {
  readonly addresses: AddressStore
  readonly consent: ConsentStore
  readonly deliveries: DeliveryStore
}
