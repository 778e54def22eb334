/** Holds the credentials of a number against WhatsApp before they are kept: whichever of them is wrong is named. */
import { Fault } from '../base/fault.ts'
import { neededScopes } from '../domain/connection/access.ts'
import type { Sender } from '../domain/sender.ts'
import type { BusinessNumber } from '../domain/whatsapp-account.ts'
import type { Deps } from './deps.ts'

export interface Proved {
  /** Found out from the token where it was not said. */
  readonly appId: string
  readonly number: BusinessNumber
}

/** Throws `invalid` with the field that is wrong, `unavailable` where WhatsApp cannot be asked. */
export async function proveCredentials({ whatsapp }: Pick<Deps, 'whatsapp'>, sender: Sender): Promise<Proved> {
  // First the token on its own, for only it knows which app it belongs to.
  const token = await asking('/access_token', () => whatsapp.account({ ...sender, appId: null }).readToken())
  if (!token.valid) throw wrong('/access_token', 'has run out or was taken back: make a new one')
  const lacking = neededScopes.filter((scope) => !token.scopes.includes(scope))
  if (lacking.length > 0) throw wrong('/access_token', `lacks the permission ${lacking.join(' and ')}`)
  const appId = sender.appId ?? token.appId
  if (appId === null) throw wrong('/app_id', 'could not be found out from the token: send it')
  if (token.appId !== null && token.appId !== appId) {
    throw wrong('/app_id', `is not the token’s: that one belongs to the app ${token.appId}`)
  }
  const account = whatsapp.account({ ...sender, appId })
  await asking('/app_secret', () => account.readToken())
  const numbers = await asking('/waba_id', () => account.listNumbers())
  const number = numbers.find(({ phoneNumberId }) => phoneNumberId === sender.phoneNumberId)
  if (number === undefined) {
    const there = numbers.map(({ phoneNumberId, displayNumber }) => `${phoneNumberId} (${displayNumber})`)
    const has = there.length === 0 ? 'has no number yet' : `has ${there.slice(0, 5).join(', ')}`
    throw wrong('/phone_number_id', `is not of this account, which ${has}`)
  }
  return { appId, number }
}

/** A refusal by WhatsApp is about the one thing that is new in this question. */
async function asking<T>(path: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'unavailable') throw error
    throw new Fault('invalid', error.message, {
      reason: 'credentials_refused',
      errors: [{ path, message: error.message }],
      cause: error,
    })
  }
}

function wrong(path: string, message: string): Fault {
  return new Fault('invalid', 'WhatsApp does not know the number by these credentials.', {
    reason: 'credentials_refused',
    errors: [{ path, message }],
  })
}
