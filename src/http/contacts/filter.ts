/** The query of a list of people, read: what is wrong with it is told by its place. */
import { Value } from 'typebox/value'
import { readSearch } from '../../actions/read-contacts.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { resolveAudience } from '../../actions/resolve-audience.ts'
import { Fault, type FieldError } from '../../base/fault.ts'
import { AudienceCondition, Audience as AudienceShape } from '../../contract/audience.ts'
import type { ContactQuery } from '../../contract/contact.ts'
import type { Audience } from '../../domain/audience.ts'
import { audienceErrors } from '../../domain/condition-fault.ts'
import type { ContactFilter } from '../../domain/contact.ts'
import type { HttpDeps } from '../deps.ts'

const conditionsMax = 20

type FilterQuery = Pick<ContactQuery, 'tab' | 'topic' | 'country' | 'search' | 'segment' | 'filters'>

export async function readFilter(deps: HttpDeps, workspaceId: string, query: FilterQuery): Promise<ContactFilter> {
  const { tab, topic: key, country, search, segment, filters } = query
  const asked = filters === undefined ? { all: [] } : readConditions(filters)
  const audience: Audience = segment === undefined ? asked : { ...asked, all: [...asked.all, { segment, op: 'in' }] }
  const topic = key === undefined ? undefined : await readTopic(deps, workspaceId, key)
  const workspace = await requireWorkspace(deps.read, workspaceId)
  return {
    audience: await resolveAudience(deps.read, workspaceId, audience, '/filters'),
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

/** A list of conditions, or an audience. */
function readConditions(text: string): Audience {
  const json = parse(text)
  const audience = Array.isArray(json) ? { all: json } : json
  if (Value.Check(AudienceShape, audience)) {
    const errors = audienceErrors(audience, '').map(({ path, ...error }) => ({
      ...error,
      path: `/filters${Array.isArray(json) ? path.replace('/all', '') : path}`,
    }))
    if (errors.length > 0) throw invalid(errors)
    return audience
  }
  if (!Array.isArray(json)) {
    throw invalid([{ path: '/filters', message: 'Is no JSON list of conditions, and no audience: {"all": [...]}.' }])
  }
  const bad = json.flatMap((one, at) => (Value.Check(AudienceCondition, one) ? [] : [at]))
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
