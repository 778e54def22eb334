/** Opens the secrets of senders and keeps one client for each Graph API that they speak to. */
import type { Secrets } from '../../base/secret.ts'
import type { Messenger } from '../../domain/messenger.ts'
import type { Sender, SenderSecrets } from '../../domain/sender.ts'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import type { GraphEndpoint, WhatsappGateway } from '../../domain/whatsapp-gateway.ts'
import { Whatsapp, type WhatsappCredentials, type WhatsappSettings } from './client.ts'

interface Ways {
  /** Whom they were made for: everything of the sender that they depend on. */
  readonly of: string
  readonly sealedSecrets: Buffer
  readonly account: WhatsappAccount
  readonly messenger: Messenger
}

export interface GraphEndpoints {
  readonly live?: GraphEndpoint
  readonly emulated?: GraphEndpoint
}

export class GraphGateway implements WhatsappGateway, AsyncDisposable {
  readonly #secrets: Pick<Secrets, 'open'>
  readonly #endpoints: GraphEndpoints
  readonly #settings: Omit<WhatsappSettings, 'graphUrl' | 'graphVersion'>
  readonly #clients = new Map<string, Whatsapp>()
  readonly #ways = new Map<string, Ways>()

  constructor(
    secrets: Pick<Secrets, 'open'>,
    endpoints: GraphEndpoints = {},
    settings: Omit<WhatsappSettings, 'graphUrl' | 'graphVersion'> = {},
  ) {
    this.#secrets = secrets
    this.#endpoints = endpoints
    this.#settings = settings
  }

  endpoint(emulated: boolean): GraphEndpoint | undefined {
    return emulated ? this.#endpoints.emulated : this.#endpoints.live
  }

  account(sender: Sender): WhatsappAccount {
    return this.#waysOf(sender).account
  }

  messenger(sender: Sender): Messenger {
    return this.#waysOf(sender).messenger
  }

  /** Waits for what is in the air; takes no more. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ways.clear()
    await Promise.all([...this.#clients.values()].map((client) => client.close()))
  }

  #waysOf(sender: Sender): Ways {
    const { senderId, sealedSecrets, graphUrl, graphVersion, phoneNumberId, wabaId, appId } = sender
    const of = [graphUrl, graphVersion, phoneNumberId, wabaId, appId].join(' ')
    const known = this.#ways.get(senderId)
    if (known?.of === of && known.sealedSecrets.equals(sealedSecrets)) return known
    const credentials = this.#credentials(sender)
    const client = this.#clientOf(sender)
    const [account, messenger] = [client.account(credentials), client.messenger(credentials)]
    const ways = { of, sealedSecrets, account, messenger }
    this.#ways.set(senderId, ways)
    return ways
  }

  #clientOf({ graphUrl, graphVersion }: Sender): Whatsapp {
    const name = `${graphUrl}/${graphVersion}`
    const client = this.#clients.get(name) ?? new Whatsapp({ ...this.#settings, graphUrl, graphVersion })
    this.#clients.set(name, client)
    return client
  }

  #credentials({ sealedSecrets, phoneNumberId, wabaId, appId }: Sender): WhatsappCredentials {
    const { accessToken, appSecrets } = JSON.parse(this.#secrets.open(sealedSecrets)) as SenderSecrets
    return {
      phoneNumberId,
      accountId: wabaId,
      token: accessToken,
      // Without its id an app cannot speak for itself, and its secret alone would only be put into every address.
      ...(appId === null ? {} : { appId, appSecret: appSecrets[0] }),
    }
  }
}
