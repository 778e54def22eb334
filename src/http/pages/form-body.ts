/** What a form sent: texts by name, each as long as a person would write. Anything else that came is not read. */
import { Fault } from '../../base/fault.ts'

const charactersMax = 300
const valuesMax = 200

export class FormBody {
  readonly #values: Readonly<Record<string, unknown>>

  /** `body` as the parser of forms left it: a text, or a list of texts, by name. */
  constructor(body: unknown) {
    this.#values = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  }

  /** The first value; empty where there is none. */
  text(name: string): string {
    return this.list(name)[0] ?? ''
  }

  has(name: string): boolean {
    return this.list(name).length > 0
  }

  list(name: string): readonly string[] {
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined
    const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
    if (values.length > valuesMax || values.some((one) => one.length > charactersMax)) {
      throw new Fault('invalid', 'This form is larger than the page makes it.')
    }
    return values
  }
}
