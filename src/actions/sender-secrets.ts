/** What opens a number and signs for it: sealed when it is kept, and never shown. */
import type { Secrets } from '../base/secret.ts'
import type { Sender, SenderSecrets } from '../domain/sender.ts'

export function openSecrets(
  secrets: Pick<Secrets, 'open'>,
  { sealedSecrets }: Pick<Sender, 'sealedSecrets'>,
): SenderSecrets {
  return JSON.parse(secrets.open(sealedSecrets)) as SenderSecrets
}

export function sealSecrets(secrets: Pick<Secrets, 'seal'>, own: SenderSecrets): Buffer {
  return secrets.seal(JSON.stringify(own))
}
