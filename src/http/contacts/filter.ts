/** The query of a list of people, read: what is wrong with it is told by its place. */
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { readSearch } from '../../actions/read-contacts.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { Fault, type FieldError } from '../../base/fault.ts'
import { Condition } from '../../contract/audience.ts'
import type { ContactQuery } from '../../contract/contact.ts'
import { conditionFault } from '../../domain/audience.ts'
import type { ContactFilter } from '../../domain/contact.ts'
import type { HttpDeps } from '../deps.ts'

const conditionsMax = 20
const Conditions = Type.Array(Condition, { maxItems: conditionsMax })

type FilterQuery = Pick<ContactQuery, 'tab' | 'topic' | 'country' | 'search' | 'filters'>

export async function readFilter(deps: HttpDeps, workspaceId: string, query: FilterQuery): Promise<ContactFilter> {
  const { tab, topic: key, country, search, filters } = query
  const conditions = filters === undefined ? [] : readConditions(filters)
  const topic = key === undefined ? undefined : await readTopic(deps, workspaceId, key)
  const workspace = await requireWorkspace(deps.read, workspaceId)
  return {
    conditions,
    ...(tab === undefined || tab === 'all' ? {} : { tab }),
    ...(topic === undefined ? {} : { topic }),
    ...(country === undefined ? {} : { countries: country.split(',') }),
    ...(search === undefined || search.trim() === '' ? {} : { search: await readSearch(deps, workspace, search) }),
  }
}

async function readTopic({ read }: HttpDeps, workspaceId: string, key: string) {
  const topic = (await read.topics.list(workspaceId)).find((one) => one.key === key)
  if (topic === undefined) throw invalid([{ path: '/topic', message: `There is no topic ${key}.` }])
  return { topicId: topic.topicId, category: topic.category }
}

function readConditions(text: string): Condition[] {
  const json = parse(text)
  if (!Array.isArray(json)) throw invalid([{ path: '/filters', message: 'Is no JSON list of conditions.' }])
  if (Value.Check(Conditions, json)) {
    const errors = json.flatMap((condition, at): FieldError[] => {
      const message = conditionFault(condition)
      return message === undefined ? [] : [{ path: `/filters/${at}`, message }]
    })
    if (errors.length > 0) throw invalid(errors)
    return json
  }
  const bad = json.flatMap((one, at) => (Value.Check(Condition, one) ? [] : [at]))
  const places = json.length > conditionsMax ? [''] : bad.map((at) => `/${at}`)
  const message = `Is no condition: send {"attribute", "op", "value"}, at most ${conditionsMax} of them.`
  throw invalid(places.map((place) => ({ path: `/filters${place}`, message })))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function invalid(errors: readonly FieldError[]): Fault {
  const fields = errors.length === 1 ? '1 bad field' : `${errors.length} bad fields`
  return new Fault('invalid', `The query string has ${fields}.`, { errors })
}
