/** The network that a request comes from, as narrow as one line and as wide as its neighbours. */
import { isIPv4 } from 'node:net'

export interface Network {
  /** One address; of IPv6 the 64 bits that belong to one line. */
  readonly line: string
  /** 256 addresses; of IPv6 48 bits. */
  readonly around: string
}

export function networkOf(ip: string): Network {
  const four = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(four)) return { line: four, around: four.replace(/\.\d+$/, '') }
  const groups = longForm(ip)
  return { line: groups.slice(0, 4).join(':'), around: groups.slice(0, 3).join(':') }
}

function longForm(ip: string): string[] {
  const [head = '', tail] = ip.replace(/%.*$/, '').toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...middle, ...back].map((group) => group.replace(/^0+(?=.)/, ''))
}
