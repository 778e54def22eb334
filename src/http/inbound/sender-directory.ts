/** Which sender a webhook address belongs to, and with what it signs; remembered, for statuses come by the thousand. */
import type { Deps } from '../../actions/deps.ts'
import { second } from '../../base/clock.ts'
import { Fault } from '../../base/fault.ts'
import type { Hmac256 } from '../../base/hmac.ts'
import type { Sender, SenderSecrets } from '../../domain/sender.ts'
import { signingKey } from '../../protocol/whatsapp/signature.ts'

interface Entry {
  readonly sender: Sender
  readonly secrets: SenderSecrets
  readonly signingKeys: readonly Hmac256[]
}

/** A changed secret is believed after this long at most. */
const rememberedMs = 2 * second

export class SenderDirectory {
  readonly #deps: Pick<Deps, 'read' | 'secrets'>
  readonly #known = new Map<string, { entry: Promise<Entry>; until: number }>()

  constructor(deps: Pick<Deps, 'read' | 'secrets'>) {
    this.#deps = deps
  }

  /** Throws `not_found` where no sender listens there. */
  find(path: string | undefined): Promise<Entry> {
    const name = path ?? ''
    const known = this.#known.get(name)
    if (known !== undefined && known.until > performance.now()) return known.entry
    const entry = this.#load(path)
    this.#known.set(name, { entry, until: performance.now() + rememberedMs })
    // A failure is not remembered, and unknown paths do not fill the map.
    entry.catch(() => this.#known.delete(name))
    return entry
  }

  async #load(path: string | undefined): Promise<Entry> {
    const sender = await this.#deps.read.senders.findByInboundPath(path)
    if (sender === undefined) throw new Fault('not_found', 'No WhatsApp number is connected at this address.')
    const secrets = JSON.parse(this.#deps.secrets.open(sender.sealedSecrets)) as SenderSecrets
    return { sender, secrets, signingKeys: secrets.appSecrets.map(signingKey) }
  }
}
