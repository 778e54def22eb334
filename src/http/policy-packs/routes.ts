/** The policy packs as they are: each value with where it comes from and whether it was checked. */
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { PolicyPackList } from '../../contract/policy-pack.ts'
import { type PackData, policyPacks } from '../../domain/policy-pack.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { toSnake } from '../casing.ts'
import { actorOf, type Routes, requires } from '../routes.ts'

export const policyPackRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/policy-packs',
    {
      ...requires('workspace:read'),
      schema: {
        tags: ['Policy packs'],
        summary: 'What the law of each place asks',
        description: 'Not legal advice.',
        response: { 200: PolicyPackList },
      },
    },
    async (request) => {
      const workspace = await requireWorkspace(deps.read, actorOf(request).workspaceId)
      const packs = policyPacks.map((pack) => ({ ...present(pack), concerns_you: concerns(pack, workspace) }))
      return { data: packs.toSorted((a, b) => Number(b.concerns_you) - Number(a.concerns_you)) }
    },
  )
}

function concerns({ name, countries }: PackData, { kind, profile }: Workspace): boolean {
  if (kind === 'demo') return name === 'demo'
  return profile.countries?.some((country) => countries.includes(country)) ?? false
}

function present({ name, version, title, refines, countries, values }: PackData) {
  return {
    name,
    version,
    title,
    refines: refines ?? null,
    countries: [...countries],
    values: Object.entries(values).map(([key, { value, source, read, verified, note }]) => ({
      key: Object.keys(toSnake({ [key]: 0 }))[0] ?? key,
      value,
      source,
      read,
      verified,
      note: note ?? null,
    })),
  }
}
