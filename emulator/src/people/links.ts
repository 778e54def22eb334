// Links that open a chat: wa.me with a number and a text, its long form, and the business's short links. They only fill in
// the line; the person must press send, which is why what comes in is evidence that they wanted it.

import type { BusinessNumber, Numbers } from '../account/numbers.ts'
import { digitsOf } from '../base/phones.ts'
import { Refusal } from '../refusal.ts'

export interface Draft {
  number: BusinessNumber
  text: string
}

export function readLink(written: string, numbers: Numbers): Draft {
  const url = URL.parse(/^[a-z]+:\/\//i.test(written) ? written : `https://${written}`)
  if (!url) throw new Refusal(400, 'This is not a link.', 'url')
  const host = url.hostname.replace(/^www\./, '')
  const path = url.pathname.split('/').filter((part) => part !== '')
  if (host === 'wa.me' && path[0] === 'message') return shortLink(path[1] ?? '', numbers)
  if (host === 'wa.me') return chatLink(path[0] ?? '', url.searchParams.get('text'), numbers)
  if ((host === 'api.whatsapp.com' || host === 'web.whatsapp.com') && path[0] === 'send') {
    return chatLink(url.searchParams.get('phone') ?? '', url.searchParams.get('text'), numbers)
  }
  if (url.protocol === 'whatsapp:' && url.host === 'send') {
    return chatLink(url.searchParams.get('phone') ?? '', url.searchParams.get('text'), numbers)
  }
  throw new Refusal(400, 'Only wa.me, api.whatsapp.com/send and whatsapp://send links open a chat.', 'url')
}

function chatLink(phone: string, text: string | null, numbers: Numbers): Draft {
  const digits = digitsOf(decodeURIComponent(phone))
  const number = digits === null ? undefined : numbers.byDigits(digits)
  if (!number)
    throw new Refusal(404, `The link is for ${phone || 'no number'}, which is not a number of this business.`, 'url')
  return { number, text: text ?? '' }
}

function shortLink(code: string, numbers: Numbers): Draft {
  for (const number of numbers.all) {
    const text = number.qrCodes[code]
    if (text !== undefined) return { number, text }
  }
  throw new Refusal(404, `There is no short link with the code ${code}.`, 'url')
}
