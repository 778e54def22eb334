// A Flow as the account keeps it: the screens that a person is led through inside the chat.

import { type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'

export type FlowStatus = 'DRAFT' | 'PUBLISHED' | 'DEPRECATED' | 'BLOCKED' | 'THROTTLED'

export interface FlowProblem {
  error: string
  error_type: string
  message: string
  /** Where it stands, in the words of Graph: `screens[0].layout.children[1]`. */
  path: string
}

export interface Flow {
  readonly id: string
  name: string
  categories: string[]
  status: FlowStatus
  endpointUri: string | null
  /** The file as it was uploaded. */
  json: string | null
  problems: FlowProblem[]
  createdAt: number
  updatedAt: number
}

export function parsedJson(flow: Flow): JsonObject {
  try {
    return objectOf(JSON.parse(flow.json ?? '{}') as Json)
  } catch {
    return {}
  }
}

export function screensOf(json: JsonObject): JsonObject[] {
  return listOf(json.screens).map(objectOf)
}

export function screenOf(json: JsonObject, id: string): JsonObject | undefined {
  return screensOf(json).find((screen) => screen.id === id)
}

/** Whether it asks an endpoint. */
export function hasEndpoint(json: JsonObject): boolean {
  return textOf(json.data_api_version) !== undefined
}

export interface Placed {
  component: JsonObject
  /** Places from the layout's children down, such as `1.0`. */
  at: string
}

/** Every component of a screen, those within forms too. */
export function componentsOf(screen: JsonObject): Placed[] {
  return placed(objectOf(screen.layout).children, '')
}

function placed(children: Json | undefined, before: string): Placed[] {
  return listOf(children)
    .map(objectOf)
    .flatMap((component, index) => {
      const at = `${before}${index}`
      return [{ component, at }, ...placed(component.children, `${at}.`)]
    })
}
