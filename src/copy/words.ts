/**
 * Words with gaps. English is the shape: a language that lacks a key does not compile, and whoever fills a text must name
 * every gap of the English one. That a translation has the same gaps is a test's to show.
 */

declare const gaps: unique symbol

/** A text with named gaps, `{topic}`. The names live in the type alone; at run time it is a string. */
export type Text<Gap extends string = never> = string & { readonly [gaps]?: Gap }

/** One text per grammatical number. `{count}` is filled in as a number of the language. */
export type Plural<Gap extends string = never> = { readonly other: Text<Gap> } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text<Gap>>>
>

type GapsOf<T extends string> = T extends `${string}{${infer Gap}}${infer Rest}` ? Gap | GapsOf<Rest> : never

/** What every language has to say, read off the English words. */
export type Words<English> = English extends string
  ? Text<GapsOf<English>>
  : English extends { readonly other: string }
    ? Plural<GapsOf<English['other']>>
    : { readonly [Key in keyof English]: Words<English[Key]> }

export type Values<Gap extends string> = Readonly<Record<Gap, string | number>>

const gap = /\{(\w+)\}/g

/** The text with its gaps filled. What stands in a value is never read as a gap. */
export function fill<Gap extends string>(text: Text<Gap>, values: Values<Gap>): string {
  return text.replace(gap, (whole, name: string) => String((values as Values<string>)[name] ?? whole))
}

/**
 * The same for a message or a title, where no markup keeps directions apart: in a language that runs from right to left
 * every value is isolated, so that `+61 491 570 156` keeps its order. Links are not, for some telephones take the
 * invisible mark behind a link for a part of it: give a link a line of its own.
 */
export function say<Gap extends string>(direction: 'ltr' | 'rtl', text: Text<Gap>, values: Values<Gap>): string {
  if (direction === 'ltr') return fill(text, values)
  return text.replace(gap, (whole, name: string) => {
    const value = (values as Values<string>)[name]
    if (value === undefined) return whole
    return /^https?:/.test(String(value)) ? String(value) : `\u2068${value}\u2069`
  })
}

/** The text cut at its gaps, for a page that sets elements into them. */
export function pieces<Gap extends string>(text: Text<Gap>): readonly (string | { readonly gap: Gap })[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { gap: piece.slice(1, -1) as Gap } : piece))
}

/** The form that `count` takes in a language, with everything filled in. */
export function fillPlural<Gap extends string>(
  language: string,
  plural: Plural<Gap>,
  count: number,
  values: Values<Exclude<Gap, 'count'>>,
): string {
  const form = plural[new Intl.PluralRules(language).select(count)] ?? plural.other
  return fill(form, { ...values, count: showCount(language, count) } as Values<Gap>)
}

/** A number as the language groups it, in the digits that telephones have. */
export function showCount(language: string, count: number): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(count)
}

/** `Offers, reminders and updates`: the items as the language lists them. */
export function listOf(language: string, items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}
