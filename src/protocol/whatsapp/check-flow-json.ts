/**
 * The rules of Flow JSON for the parts that we write, checked before anything is uploaded: everything that is wrong at
 * once, each with its place. What WhatsApp finds beyond that, it tells when the file is uploaded.
 */
import type { FieldError } from '../../base/fault.ts'
import { flowLimits, flowSuccess } from './flow-json.ts'
import { asList, asRecord, asText, type Json, records } from './read-json.ts'

const texts: Readonly<Record<string, number>> = {
  TextHeading: flowLimits.heading,
  TextSubheading: flowLimits.heading,
  TextBody: flowLimits.body,
  TextCaption: flowLimits.caption,
}

/** Most of a kind on one screen. */
const mostOf: Readonly<Record<string, number>> = { Footer: 1, EmbeddedLink: 2, OptIn: 5 }
const mostBytes = 10 * 1_024 * 1_024

/** Empty where WhatsApp would take it. Paths are JSON pointers. */
export function checkFlowJson(flow: Json): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (path: string, message: string) => errors.push({ path, message })
  if (JSON.stringify(flow).length > mostBytes) wrong('', 'is larger than 10 MB')
  if (!/^\d+\.\d+$/.test(asText(flow.version) ?? '')) wrong('/version', 'give a version such as 7.3')
  const screens = records(flow.screens)
  const ids = screens.map(({ id }) => asText(id) ?? '')
  if (screens.length === 0) wrong('/screens', 'has no screen')
  if (!screens.some(({ terminal }) => terminal === true)) wrong('/screens', 'has no terminal screen')
  if (new Set(ids).size < ids.length) wrong('/screens', 'two screens have the same id')
  const routes = asRecord(flow.routing_model)
  if (flow.data_api_version !== undefined && routes === undefined) {
    wrong('/routing_model', 'is needed where there is an endpoint')
  }
  for (const [from, targets] of Object.entries(routes ?? {})) {
    for (const to of [from, ...asList(targets).map(String)]) {
      if (!ids.includes(to)) wrong(`/routing_model/${from}`, `names the screen ${to}, which is not there`)
    }
  }
  screens.forEach((screen, at) => {
    const path = `/screens/${at}`
    const id = ids[at] ?? ''
    if (!/^[A-Z][A-Z_]*$/.test(id) || id === flowSuccess) wrong(`${path}/id`, 'give a name in capitals, not SUCCESS')
    if (asText(screen.title) === undefined) wrong(`${path}/title`, 'is empty')
    checkScreen(screen, path, wrong)
  })
  return errors
}

type Wrong = (path: string, message: string) => void

function checkScreen(screen: Json, path: string, wrong: Wrong): void {
  const parts = partsOf(records(asRecord(screen.layout)?.children), `${path}/layout/children`)
  if (parts.length > flowLimits.components)
    wrong(path, `has ${parts.length} components: at most ${flowLimits.components}`)
  for (const [type, most] of Object.entries(mostOf)) {
    const found = parts.filter(({ part }) => part.type === type).length
    if (found > most) wrong(path, `has ${found} of ${type}: at most ${most}`)
  }
  if (screen.terminal === true && !parts.some(({ part }) => part.type === 'Footer')) {
    wrong(path, 'is the last screen and has no Footer')
  }
  const names = parts.flatMap(({ part }) => asText(part.name) ?? [])
  if (new Set(names).size < names.length) wrong(path, 'two fields have the same name')
  for (const { part, at } of parts) checkPart(part, at, wrong)
}

/** Every component, those within a form too. */
function partsOf(children: readonly Json[], path: string): { readonly part: Json; readonly at: string }[] {
  return children.flatMap((part, index) => {
    const at = `${path}/${index}`
    return [{ part, at }, ...partsOf(records(part.children), `${at}/children`)]
  })
}

function checkPart(part: Json, at: string, wrong: Wrong): void {
  const type = asText(part.type) ?? ''
  const most = texts[type]
  const length = (name: string, value: unknown, limit: number) => {
    const text = asText(value)
    if (text === undefined || text.trim() === '') wrong(`${at}/${name}`, 'is empty')
    else if (text.length > limit) wrong(`${at}/${name}`, `has ${text.length} characters: at most ${limit}`)
  }
  const acts = () => {
    if (asRecord(part['on-click-action']) === undefined) wrong(`${at}/on-click-action`, 'is missing')
  }
  if (most !== undefined) {
    length('text', part.text, most)
    return
  }
  switch (type) {
    case 'Form':
      return
    case 'Footer':
      length('label', part.label, flowLimits.footer)
      acts()
      return
    case 'EmbeddedLink':
      length('text', part.text, flowLimits.link)
      acts()
      return
    case 'OptIn':
      length('label', part.label, flowLimits.optIn)
      if (part['init-value'] === true) wrong(`${at}/init-value`, 'is ticked before anybody has ticked it')
      return
    case 'CheckboxGroup':
      checkOptions(part, at, length, wrong)
      return
    default:
      wrong(`${at}/type`, `${type === '' ? 'is missing' : `${type} is not used here`}`)
  }
}

function checkOptions(
  part: Json,
  at: string,
  length: (name: string, value: unknown, limit: number) => void,
  wrong: Wrong,
): void {
  length('label', part.label, flowLimits.groupLabel)
  if (part['init-value'] !== undefined) wrong(`${at}/init-value`, 'has boxes ticked before anybody has ticked them')
  const options = records(part['data-source'])
  if (options.length === 0 || options.length > flowLimits.options) {
    wrong(`${at}/data-source`, `has ${options.length} options: from 1 to ${flowLimits.options}`)
  }
  const ids = options.map(({ id }) => asText(id))
  if (new Set(ids).size < ids.length) wrong(`${at}/data-source`, 'two options have the same id')
  options.forEach((each, n) => {
    length(`data-source/${n}/title`, each.title, flowLimits.optionTitle)
    if (each.description !== undefined) {
      length(`data-source/${n}/description`, each.description, flowLimits.optionDescription)
    }
  })
}
