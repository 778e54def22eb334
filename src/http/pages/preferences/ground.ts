/** What every part of a person's own page is written from. */
import { type Choices, stateAt } from '../../../actions/read-choices.ts'
import { businessName } from '../../../actions/world.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import type { Language } from '../../../copy/languages.ts'
import { type PreferencePageWords, preferencePage } from '../../../copy/preference-page.ts'
import type { ConsentRecord, Scope } from '../../../domain/consent.ts'
import type { ConsentState } from '../../../domain/consent-state.ts'
import type { ShownAddress } from '../../../domain/contact-page.ts'
import { type Topic, type TopicText, topicText } from '../../../domain/topic.ts'
import { defaultLanguage } from '../../../domain/workspace.ts'
import { bestName, presentName } from '../../present.ts'
import { markPart } from '../mark.ts'
import { numberText, whatsApp } from '../words.ts'
import type { Flash } from './flash.ts'

export interface ChoicesView {
  readonly choices: Choices
  readonly language: Language
  readonly token: string
  /** The one of the addresses that is shown. */
  readonly address: ShownAddress
  readonly now: Date
  readonly flash: Flash | undefined
  /** The flash as the address of this page holds it. */
  readonly sealed: string | undefined
  /** Newest first. */
  readonly records: readonly ConsentRecord[]
  readonly receiptPath: (record: ConsentRecord) => string
}

export class ChoicesGround {
  readonly view: ChoicesView
  readonly words: PreferencePageWords
  readonly business: string
  /** WhatsApp's name with its mark. */
  readonly name: Html

  constructor(view: ChoicesView) {
    const { choices, language } = view
    const { slug } = choices.world.workspace
    this.view = view
    this.words = preferencePage[language]
    this.business = businessName(choices.world)
    this.name = whatsApp(markPart(undefined, { slug, hasOfficial: choices.hasOfficialMark }))
  }

  isOwn({ key }: Pick<ShownAddress, 'key'>): boolean {
    return key.addressId === this.view.choices.addresses[0].key.addressId
  }

  /** The link's own number whole; of the others what their owner recognises. */
  numberOf(address: ShownAddress): Html {
    const best = bestName(address)
    const isNumber = best?.kind === 'phone' || best?.kind === 'wa_id'
    const text = isNumber ? presentName(best, this.isOwn(address)) : null
    return text === null ? html`<bdi>${this.words.number.hidden}</bdi>` : numberText(text)
  }

  /** E.164 where the page may know it: of the link's own number. */
  phoneOf(address: ShownAddress): string | undefined {
    const best = bestName(address)
    if (!this.isOwn(address) || best?.value == null) return undefined
    if (best.kind === 'phone') return best.value
    return best.kind === 'wa_id' ? `+${best.value}` : undefined
  }

  /** The page of one of the numbers, in this language. */
  pathOf(address: ShownAddress): string {
    return `${this.pathWithoutLanguage(address)}&lang=${this.view.language}`
  }

  pathWithoutLanguage(address: ShownAddress): string {
    return `/p/${this.view.token}?number=${this.view.choices.addresses.indexOf(address) + 1}`
  }

  textOf(topic: Topic): TopicText {
    return topicText(topic, this.view.language, defaultLanguage(this.view.choices.world.workspace))
  }

  stateOf(topic: Topic, address = this.view.address): ConsentState {
    return stateAt(address, topic, this.view.now)
  }

  scopeText(scope: Scope): string {
    if (scope.kind !== 'topic') return this.words.history[scope.kind]
    const topic = this.view.choices.allTopics.find(({ topicId }) => topicId === scope.topicId)
    return topic === undefined ? scope.topicId : this.textOf(topic).name
  }

  /** Names of topics by their keys, in the order of the keys. */
  names(keys: readonly string[]): string[] {
    return keys.flatMap((key) => {
      const topic = this.view.choices.allTopics.find((one) => one.key === key)
      return topic === undefined ? [] : [this.textOf(topic).name]
    })
  }

  /** A form that does one thing for the number that is shown. */
  form(inner: Part, id?: string): Html {
    const { address } = this.view
    return html`<form method="post" action="${this.pathOf(address)}"${id !== undefined && html` id="${id}"`}><input type="hidden" name="address" value="${address.key.addressId}">${inner}</form>`
  }
}
