// "That cannot be done": what the control API says when it is asked for something wrong (400), for nobody (404), or for
// something that WhatsApp would not let this person do now (409).

export class Refusal extends Error {
  readonly status: number
  readonly field: string | undefined
  readonly more: Record<string, string>

  constructor(status: number, message: string, field?: string, more: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.field = field
    this.more = more
  }
}
