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
const form = new RegExp(`^1\\.(0|[1-9][0-9]{0,2})\\.(${uuid})\\.(${uuid})$`)

export function writeCallbackData({ bucket, addressId, deliveryId }: CallbackData): string {
  return `1.${bucket}.${addressId}.${deliveryId}`
}

/** Undefined for anything that `writeCallbackData` would not have written: another system's messages share the number. */
export function readCallbackData(text: string | undefined): CallbackData | undefined {
  const [, bucket, addressId, deliveryId] = form.exec(text ?? '') ?? []
  if (bucket === undefined || addressId === undefined || deliveryId === undefined || Number(bucket) > 255)
    return undefined
  return { bucket: Number(bucket), addressId, deliveryId }
}
