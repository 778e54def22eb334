/**
 * The platform's limits, checked before a message leaves: all that is wrong with it at once, so that nobody mends one
 * field at a time. Lengths are counted in UTF-16 units, the widest count that Meta could mean.
 */
import type { FieldError } from '../../base/fault.ts'
import type { Content, ContentOf, FilledVariable, Message } from './message.ts'

/** What is wrong with a message; empty where it may be sent. Paths are JSON pointers into `message`. */
export function checkMessage(message: Message): FieldError[] {
  const problems = new Problems()
  const { to, content, replyTo } = message
  if ('phone' in to) {
    problems.unless(/^\+?[1-9]\d{4,14}$/.test(to.phone), '/to/phone', 'give an international number in digits')
  } else {
    const bsuid = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/
    problems.unless(bsuid.test(to.bsuid), '/to/bsuid', 'give a user id such as US.13491208655302741918')
  }
  if (replyTo !== undefined) problems.text('/replyTo', replyTo, 128)
  const check = checks[content.kind] as (problems: Problems, content: Content) => void
  check(problems, content)
  return problems.found
}

class Problems {
  readonly found: FieldError[] = []

  unless(holds: boolean, path: string, message: string): void {
    if (!holds) this.found.push({ path, message })
  }

  text(path: string, value: string, most: number): void {
    this.unless(value.trim() !== '', path, 'is empty: write something')
    this.most(path, value, most)
  }

  most(path: string, value: string | undefined, most: number): void {
    const length = value?.length ?? 0
    this.unless(length <= most, path, `has ${length} characters: at most ${most}`)
  }

  count(path: string, length: number, least: number, most: number, what: string): void {
    this.unless(length >= least && length <= most, path, `has ${length} ${what}: from ${least} to ${most}`)
  }

  distinct(path: string, values: readonly string[], what: string): void {
    this.unless(new Set(values).size === values.length, path, `two have the same ${what}: each needs its own`)
  }

  url(path: string, value: string, most: number): void {
    this.most(path, value, most)
    this.unless(/^https?:\/\/[^\s/]+/i.test(value), path, 'give a whole address that begins with https://')
  }

  frame(content: { header?: string | undefined; body: string; footer?: string | undefined }, bodyMost: number): void {
    if (content.header !== undefined) this.text('/content/header', content.header, 60)
    this.text('/content/body', content.body, bodyMost)
    if (content.footer !== undefined) this.text('/content/footer', content.footer, 60)
  }

  /** A variable of a template: WhatsApp refuses line breaks, tabs and long gaps in it. */
  variable(path: string, variable: FilledVariable): void {
    this.text(path, variable.text, 32_768)
    const oneLine = !/[\n\r\t]| {5}/.test(variable.text)
    this.unless(oneLine, path, 'has a line break, a tab or more than four spaces: write it on one line')
  }
}

type Checks = { readonly [Kind in Content['kind']]: (problems: Problems, content: ContentOf<Kind>) => void }

const checks: Checks = {
  text: (problems, { body }) => problems.text('/content/body', body, 4_096),

  contact_request: (problems, { body }) => problems.text('/content/body', body, 1_024),

  buttons: (problems, content) => {
    problems.frame(content, 1_024)
    problems.count('/content/buttons', content.buttons.length, 1, 3, 'buttons')
    content.buttons.forEach(({ id, title }, n) => {
      problems.text(`/content/buttons/${n}/id`, id, 256)
      problems.text(`/content/buttons/${n}/title`, title, 20)
    })
    problems.distinct(
      '/content/buttons',
      content.buttons.map(({ id }) => id),
      'id',
    )
    problems.distinct(
      '/content/buttons',
      content.buttons.map(({ title }) => title),
      'title',
    )
  },

  list: (problems, content) => {
    problems.frame(content, 4_096)
    problems.text('/content/label', content.label, 20)
    problems.count('/content/sections', content.sections.length, 1, 10, 'sections')
    const rows = content.sections.flatMap((section) => section.rows)
    problems.count('/content/sections', rows.length, 1, 10, 'rows in all')
    content.sections.forEach((section, n) => {
      const path = `/content/sections/${n}`
      if (content.sections.length > 1 || section.title !== undefined) {
        problems.text(`${path}/title`, section.title ?? '', 24)
      }
      problems.unless(section.rows.length > 0, `${path}/rows`, 'has no rows: add one or leave the section out')
      section.rows.forEach((row, m) => {
        problems.text(`${path}/rows/${m}/id`, row.id, 200)
        problems.text(`${path}/rows/${m}/title`, row.title, 24)
        problems.most(`${path}/rows/${m}/description`, row.description, 72)
      })
    })
    problems.distinct(
      '/content/sections',
      rows.map(({ id }) => id),
      'id',
    )
  },

  cta_url: (problems, content) => {
    problems.frame(content, 1_024)
    problems.text('/content/label', content.label, 20)
    problems.url('/content/url', content.url, 2_000)
  },

  flow: (problems, content) => {
    problems.frame(content, 1_024)
    problems.text('/content/label', content.label, 30)
    problems.text('/content/flowId', content.flowId, 64)
    problems.text('/content/token', content.token, 200)
  },

  media: (problems, { media, source, caption, filename }) => {
    if ('link' in source) problems.url('/content/source/link', source.link, 2_000)
    else problems.text('/content/source/id', source.id, 128)
    problems.most('/content/caption', caption, 1_024)
    problems.most('/content/filename', filename, 240)
    problems.unless(media !== 'audio' || caption === undefined, '/content/caption', 'audio has none: leave it out')
  },

  template: (problems, { name, language, header, body = [], buttons = [] }) => {
    problems.unless(/^[a-z0-9_]{1,512}$/.test(name), '/content/name', 'give its name: a to z, 0 to 9 and _')
    problems.unless(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(language), '/content/language', 'give a code such as en_US')
    if (header?.kind === 'text') problems.variable('/content/header/variable/text', header.variable)
    if (header !== undefined && 'source' in header && 'link' in header.source) {
      problems.url('/content/header/source/link', header.source.link, 2_000)
    }
    body.forEach((variable, n) => {
      problems.variable(`/content/body/${n}/text`, variable)
    })
    const named = body.filter((variable) => variable.name !== undefined).length
    problems.unless(named === 0 || named === body.length, '/content/body', 'name every variable or none')
    buttons.forEach((button, n) => {
      const path = `/content/buttons/${n}`
      problems.unless(button.index >= 0 && button.index <= 9, `${path}/index`, 'is its place, from 0 to 9')
      // Current pages give no length for a payload; older ones said 128.
      if (button.kind === 'quick_reply') problems.text(`${path}/payload`, button.payload, 128)
      if (button.kind === 'url') problems.text(`${path}/suffix`, button.suffix, 2_000)
      if (button.kind === 'flow') problems.text(`${path}/token`, button.token, 200)
      if (button.kind === 'copy_code') problems.text(`${path}/code`, button.code, 20)
    })
  },
}
