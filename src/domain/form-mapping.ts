/**
 * How the payload of a form or shop tool becomes a person, what is known of them, and what they ticked. A mapping is data,
 * kept at the capture point; one is ready for each tool, and whoever built the form changes it where theirs differs.
 */
import type { FieldError } from '../base/fault.ts'
import { readPhone } from '../base/phone.ts'
import { meansOptIn, reservedAttributes } from './contact.ts'
import { readPath, textsAt, valueAt } from './form-path.ts'

/** The tools that a webhook can come from: how it is signed, and which mapping is ready. */
export const formSources = ['signed', 'shopify', 'woocommerce', 'typeform', 'google_forms'] as const
export type FormSource = (typeof formSources)[number]

export interface FormWebhookSettings {
  readonly source: FormSource
  /** Where it is left out, the one that is ready for the tool. */
  readonly mapping?: FormMapping
}

/**
 * Of each list the first path that holds something counts. `first_name + last_name` puts two together.
 */
export interface FormMapping {
  readonly number?: readonly string[]
  readonly email?: readonly string[]
  readonly name?: readonly string[]
  /** BCP 47. */
  readonly language?: readonly string[]
  /** ISO 3166 alpha-2: whose national form the number is in. */
  readonly country?: readonly string[]
  /** When the form was sent. */
  readonly date?: readonly string[]
  /** Where the form stands, as the tool says it. */
  readonly page?: readonly string[]
  /** What makes two deliveries one act: all of them together. Without any it is the payload's bytes. */
  readonly act?: readonly string[]
  readonly attributes?: readonly MappedAttribute[]
  /** Boxes for consent. Each that was ticked asks for its topics, or for all topics of the place. */
  readonly consent?: readonly ConsentBox[]
}

export interface MappedAttribute {
  readonly name: string
  readonly from: readonly string[]
}

export interface ConsentBox {
  readonly path: string
  /** What stands there when it was ticked; without it yes, true, on, 1 and accepted. A text is also read as a list with commas. */
  readonly is?: readonly string[]
  /** Keys. */
  readonly topics?: readonly string[]
}

export interface ReadForm {
  /** E.164. */
  readonly number: string | undefined
  readonly email: string | undefined
  readonly name: string | undefined
  readonly language: string | undefined
  readonly page: string | undefined
  readonly occurredAt: Date | undefined
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  /** `all` where a ticked box names no topics; none where no box was ticked. */
  readonly topics: readonly string[] | 'all'
  /** Undefined where the mapping says nothing of it, or the payload lacks a part. */
  readonly act: string | undefined
  /** What stands there and cannot be used. The payload fits all the same. */
  readonly unusable: readonly FieldError[]
}

const ticked = ['yes', 'true', 'on', '1', 'accepted']
const textMax = 1_000

/**
 * Reads a payload. An empty `missing` says that it fits; else every path that a person was looked for at, for this is the
 * payload of another form.
 */
export function readForm(
  payload: unknown,
  mapping: FormMapping,
  country: string | undefined,
): { readonly form: ReadForm; readonly missing: readonly string[] } {
  const first = (paths: readonly string[] = []) => firstText(payload, paths)
  const unusable: FieldError[] = []
  const typed = first(mapping.number)
  const home = first(mapping.country)?.toUpperCase()
  const number = typed === undefined ? undefined : readPhone(typed, isCountry(home) ? home : country)?.e164
  if (typed !== undefined && number === undefined) {
    unusable.push({
      path: pathOf(mapping.number, payload),
      message: 'Is no telephone number. Ask for it with its country code, or map the country.',
      code: 'not_a_number',
    })
  }
  const mailbox = first(mapping.email)
  const email = mailbox !== undefined && isMailbox(mailbox) ? mailbox : undefined
  if (mailbox !== undefined && email === undefined) {
    unusable.push({ path: pathOf(mapping.email, payload), message: 'Is no e-mail address.', code: 'not_a_mailbox' })
  }
  const places = [...(mapping.number ?? []), ...(mapping.email ?? [])]
  const fits = places.some((path) => partsOf(path).some((part) => valueAt(payload, part) !== undefined))
  const date = first(mapping.date)
  const language = first(mapping.language)?.replace('_', '-')
  const acts = (mapping.act ?? []).map((path) => textsAt(payload, path)[0])
  return {
    missing: fits ? [] : places,
    form: {
      number,
      email,
      name: first(mapping.name)?.slice(0, 200),
      language: language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined,
      page: first(mapping.page)?.slice(0, 2_048),
      occurredAt: date === undefined ? undefined : dateOf(date),
      attributes: attributesOf(payload, mapping.attributes ?? []),
      topics: topicsOf(payload, mapping.consent ?? []),
      act: acts.length > 0 && acts.every((one) => one !== undefined) ? acts.join('/') : undefined,
      unusable,
    },
  }
}

/** Every mistake in a mapping, with its place below `at`. `topics` are the keys that the place asks about, where they are known. */
export function mappingErrors(mapping: FormMapping, topics: readonly string[] | undefined, at: string): FieldError[] {
  const { attributes = [], consent = [], ...lists } = mapping
  const notPaths = (paths: readonly string[], below: string) =>
    paths.flatMap((path, index): FieldError[] =>
      partsOf(path).every((part) => readPath(part) !== undefined)
        ? []
        : [
            {
              path: `${below}/${index}`,
              message: `${path} is no path. Write it like answers[title=Your number].value.`,
            },
          ],
    )
  return [
    ...Object.entries(lists).flatMap(([name, paths]) => notPaths(paths, `${at}/${name}`)),
    ...attributes.flatMap(({ name, from }, index) => [
      ...notPaths(from, `${at}/attributes/${index}/from`),
      ...(reservedAttributes.includes(name) || meansOptIn(name)
        ? [{ path: `${at}/attributes/${index}/name`, message: `${name} is no attribute that a form can write.` }]
        : []),
    ]),
    ...consent.flatMap((box, index) => [
      ...(readPath(box.path) === undefined
        ? [{ path: `${at}/consent/${index}/path`, message: `${box.path} is no path.` }]
        : []),
      ...(box.topics ?? []).flatMap((key, of) =>
        topics?.includes(key) !== false
          ? []
          : [{ path: `${at}/consent/${index}/topics/${of}`, message: `This place does not ask about ${key}.` }],
      ),
    ]),
    ...((mapping.number ?? []).length + (mapping.email ?? []).length === 0
      ? [{ path: `${at}/number`, message: 'Say where the number or the e-mail address stands.' }]
      : []),
  ]
}

function firstText(payload: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const parts = partsOf(path).flatMap((part) => textsAt(payload, part)[0] ?? [])
    if (parts.length > 0) return parts.join(' ').slice(0, textMax)
  }
  return undefined
}

/** The pieces of `first_name + last_name`. */
function partsOf(path: string): string[] {
  return path.split(' + ')
}

/** The path that held what was read, as a pointer a person finds again. */
function pathOf(paths: readonly string[] = [], payload: unknown): string {
  return `/${paths.find((path) => firstText(payload, [path]) !== undefined) ?? ''}`
}

function attributesOf(payload: unknown, attributes: readonly MappedAttribute[]) {
  return Object.fromEntries(
    attributes.flatMap(({ name, from }): [string, string | number | boolean][] => {
      const [only] = from
      const value = from.length === 1 && only !== undefined ? valueAt(payload, only) : undefined
      if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return [[name, value]]
      const list = from.map((path) => textsAt(payload, path)).find((texts) => texts.length > 1)
      const text = list === undefined ? firstText(payload, from) : list.join(', ').slice(0, textMax)
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

function topicsOf(payload: unknown, boxes: readonly ConsentBox[]): readonly string[] | 'all' {
  const on = boxes.filter(({ path, is }) => isTicked(textsAt(payload, path), is))
  if (on.some(({ topics }) => topics === undefined)) return 'all'
  return [...new Set(on.flatMap(({ topics = [] }) => topics))]
}

function isTicked(texts: readonly string[], is: readonly string[] | undefined): boolean {
  const found = new Set(texts.flatMap((text) => [text, ...text.split(',')]).map(folded))
  return (is ?? ticked).some((value) => found.has(folded(value)))
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}

function isCountry(text: string | undefined): text is string {
  return text !== undefined && /^[A-Z]{2}$/.test(text)
}

function isMailbox(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

/** A time without a zone is UTC: tools that write one so mean that. */
function dateOf(text: string): Date | undefined {
  const whole = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text
  if (!/^\d{4}-\d\d-\d\dT/.test(whole)) return undefined
  const date = new Date(whole)
  return Number.isNaN(date.getTime()) ? undefined : date
}
