// Why a message that was accepted does not reach its person. The answer to a send says "accepted" all the same: these come
// afterwards, in a status webhook.

import type { BusinessNumber } from '../account/numbers.ts'
import { countryOf } from '../base/countries.ts'
import type { Chat } from '../people/chats.ts'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'
import type { Message } from './message.ts'

/** A failure code, or null when the message may go out. */
export function fateOf(
  world: World,
  message: Message,
  person: Person | undefined,
  chat: Chat | undefined,
  number: BusinessNumber,
): number | null {
  if (message.doomed !== null) return message.doomed
  const marketing = message.category === 'MARKETING'
  // No marketing template is delivered to American numbers, whoever has them.
  if (marketing && world.settings.chance.usMarketing && isAmerican(message, person)) return 131049
  if (!person || person.gone) return 131026
  if (number.blocked.includes(person.id)) return 130403
  if (chat?.blocked) return 131026
  if (message.expectedKeyHash !== null && message.expectedKeyHash !== world.identity.keyHash(person)) return 137000
  if (message.category === null && !message.inWindow) return 131047
  if (!marketing) return null
  if (person.stoppedPromotions) return 131050
  if (message.inWindow) return null
  const { experiment, healthyEcosystem } = world.settings.chance
  if (world.chance.happens(experiment, 'experiment', person.id)) return 130472
  if (world.chance.happens(healthyEcosystem, 'healthy ecosystem', message.id)) return 131049
  return null
}

function isAmerican(message: Message, person: Person | undefined): boolean {
  return (person ? person.country : message.addressedBy === 'phone' ? countryOf(message.to) : 'ZZ') === 'US'
}
