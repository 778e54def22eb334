// What a Flow's file must look like before it can be published. Only the components that this emulator can draw are known;
// the platform knows more, and what is unknown here is refused rather than shown as nothing.

import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import { componentsOf, type FlowProblem, hasEndpoint, screensOf } from './flow.ts'

const versions = ['5.1', '6.0', '6.1', '6.2', '6.3', '7.0', '7.1', '7.2', '7.3']
const texts: Record<string, number> = { TextHeading: 80, TextSubheading: 80, TextBody: 4096, TextCaption: 409 }
const mostOf: Record<string, number> = { Footer: 1, EmbeddedLink: 2, OptIn: 5 }
const actions = ['navigate', 'complete', 'data_exchange', 'open_url']

/** Every rule that the file breaks. */
export function problemsOf(text: string): FlowProblem[] {
  const problems: FlowProblem[] = []
  const wrong: Wrong = (error, path, message) => problems.push({ error, error_type: 'FLOW_JSON_ERROR', message, path })
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch {
    wrong('INVALID_JSON', '', 'The file is not JSON.')
    return problems
  }
  if (!isObject(json)) {
    wrong('INVALID_JSON', '', 'The file must hold one object.')
    return problems
  }
  checkFile(json, wrong)
  screensOf(json).forEach((screen, at) => {
    checkScreen(screen, `screens[${at}]`, wrong)
  })
  return problems
}

type Wrong = (error: string, path: string, message: string) => void

function checkFile(json: JsonObject, wrong: Wrong): void {
  const version = textOf(json.version) ?? ''
  if (!versions.includes(version))
    wrong('INVALID_PROPERTY_VALUE', 'version', `Version "${version}" cannot be published.`)
  const screens = screensOf(json)
  const ids = screens.map((screen) => textOf(screen.id) ?? '')
  if (screens.length === 0) wrong('REQUIRED_PROPERTY_MISSING', 'screens', 'A Flow has at least one screen.')
  if (new Set(ids).size < ids.length) wrong('DUPLICATE_SCREEN_ID', 'screens', 'Two screens have the same id.')
  if (!screens.some((screen) => screen.terminal === true))
    wrong('MISSING_TERMINAL_SCREEN', 'screens', 'No screen is terminal.')
  if (!hasEndpoint(json)) return
  if (!['3.0', '4.0'].includes(textOf(json.data_api_version) ?? ''))
    wrong('INVALID_PROPERTY_VALUE', 'data_api_version', 'data_api_version is 3.0 or 4.0.')
  const routes = json.routing_model
  if (!isObject(routes)) {
    wrong('REQUIRED_PROPERTY_MISSING', 'routing_model', 'A Flow with an endpoint needs a routing_model.')
    return
  }
  for (const id of ids)
    if (!(id in routes)) wrong('INVALID_ROUTING_MODEL', 'routing_model', `The screen ${id} is not in it.`)
  for (const [from, to] of Object.entries(routes)) {
    for (const target of listOf(to))
      if (!ids.includes(String(target)))
        wrong('INVALID_ROUTING_MODEL', `routing_model.${from}`, `There is no screen ${String(target)}.`)
  }
}

function checkScreen(screen: JsonObject, path: string, wrong: Wrong): void {
  const id = textOf(screen.id) ?? ''
  if (!/^[A-Za-z_]+$/.test(id) || id === 'SUCCESS')
    wrong('INVALID_PROPERTY_VALUE', `${path}.id`, 'A screen id has letters and underscores, and is not SUCCESS.')
  if (!textOf(screen.title)) wrong('REQUIRED_PROPERTY_MISSING', `${path}.title`, 'A screen has a title.')
  if (objectOf(screen.layout).type !== 'SingleColumnLayout')
    wrong('INVALID_PROPERTY_VALUE', `${path}.layout`, 'The layout is SingleColumnLayout.')
  const components = componentsOf(screen)
  if (components.length > 50) wrong('MAX_COMPONENTS', path, 'A screen has at most 50 components.')
  for (const [type, most] of Object.entries(mostOf)) {
    const found = components.filter(({ component }) => component.type === type).length
    if (found > most) wrong('MAX_COMPONENTS', path, `A screen has at most ${most} of ${type}, not ${found}.`)
  }
  if (screen.terminal === true && !components.some(({ component }) => component.type === 'Footer'))
    wrong('MISSING_FOOTER', path, 'A terminal screen has a Footer.')
  for (const { component, at } of components) checkComponent(component, `${path}.layout.children[${at}]`, wrong)
}

function checkComponent(component: JsonObject, path: string, wrong: Wrong): void {
  const type = textOf(component.type) ?? ''
  const length = (name: string, most: number) => {
    const text = component[name]
    if (typeof text !== 'string' || text.trim() === '')
      wrong('REQUIRED_PROPERTY_MISSING', `${path}.${name}`, `${type} needs a ${name}.`)
    else if (text.length > most)
      wrong(
        'MAX_LENGTH',
        `${path}.${name}`,
        `The ${name} of ${type} has at most ${most} characters, not ${text.length}.`,
      )
  }
  const action = (needed: boolean) => {
    const act = component['on-click-action']
    if (act === undefined && !needed) return
    const name = textOf(objectOf(act).name) ?? ''
    if (!actions.includes(name))
      wrong('INVALID_PROPERTY_VALUE', `${path}.on-click-action`, `The action is one of ${actions.join(', ')}.`)
  }
  const most = texts[type]
  if (most !== undefined) {
    length('text', most)
    return
  }
  if (['CheckboxGroup', 'RadioButtonsGroup', 'OptIn'].includes(type) && !textOf(component.name))
    wrong('REQUIRED_PROPERTY_MISSING', `${path}.name`, `${type} needs a name.`)
  switch (type) {
    case 'Form':
      return
    case 'Footer':
      length('label', 35)
      action(true)
      return
    case 'EmbeddedLink':
      length('text', 25)
      action(true)
      return
    case 'OptIn':
      length('label', 120)
      action(false)
      return
    case 'CheckboxGroup':
    case 'RadioButtonsGroup':
      length('label', 30)
      checkOptions(listOf(component['data-source']).map(objectOf), `${path}.data-source`, wrong)
      return
    default:
      wrong('INVALID_COMPONENT', path, `A component of type "${type}" is not known here.`)
  }
}

function checkOptions(options: JsonObject[], path: string, wrong: Wrong): void {
  if (options.length < 1 || options.length > 20)
    wrong('MAX_OPTIONS', path, `There are 1 to 20 options, not ${options.length}.`)
  if (new Set(options.map((option) => option.id)).size < options.length)
    wrong('DUPLICATE_OPTION_ID', path, 'Two options have the same id.')
  for (const [at, option] of options.entries()) {
    for (const [name, most] of [
      ['title', 30],
      ['description', 300],
      ['metadata', 20],
    ] as const) {
      const text = option[name]
      if (text === undefined && name !== 'title') continue
      if (typeof text !== 'string' || text === '' || text.length > most)
        wrong('MAX_LENGTH', `${path}[${at}].${name}`, `The ${name} of an option has 1 to ${most} characters.`)
    }
  }
}
