/**
 * `biz_opaque_callback_data`: names the delivery in every status that comes back, so a status finds its row by key and no
 * index over message ids is needed. `1.<bucket>.<address>.<delivery>`; the 1 is this form's version.
 */
export interface CallbackData {
  /** 0 to 255. */
  readonly bucket: number
  /** UUIDs, lower case. */
  readonly addressId: string
  readonly deliveryId: string
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const form = new RegExp(`^1\\.(?:0|[1-9][0-9]{0,2})\\.${uuid}\\.${uuid}$`)

export function writeCallbackData({ bucket, addressId, deliveryId }: CallbackData): string {
  return `1.${bucket}.${addressId}.${deliveryId}`
}

/** Undefined for anything that `writeCallbackData` would not have written: another system's messages share the number. */
export function readCallbackData(text: string | undefined): CallbackData | undefined {
  if (text === undefined || !form.test(text)) return undefined
  // Whose form is right has its ids at the end, each 36 long.
  const bucket = Number(text.slice(2, -74))
  return bucket > 255 ? undefined : { bucket, addressId: text.slice(-73, -37), deliveryId: text.slice(-36) }
}
