/** What people call the capture points, topics and flows of which a step has only the key. */
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { topicsQuery, topicText } from '../../../resources/topics.ts'
import { flowsQuery } from '../api/flows.ts'
import { placesQuery } from '../api/places.ts'

type Names = (key: string) => string

const NamesContext = createContext<Names>((key) => key)

export function useNames(): Names {
  return use(NamesContext)
}

export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const places = useQuery(placesQuery).data
  const topics = useQuery(topicsQuery).data
  const flows = useQuery(flowsQuery).data
  const names = useMemo(() => {
    const known = new Map([
      ...(flows ?? []).map((flow) => [flow.key, flow.name] as const),
      ...(topics ?? []).map((topic) => [topic.key, topicText(topic).name] as const),
      ...(places ?? []).flatMap((place) => [[place.slug, place.name] as const, [place.id, place.name] as const]),
    ])
    return (key: string) => known.get(key) ?? key
  }, [places, topics, flows])
  return <NamesContext value={names}>{children}</NamesContext>
}
