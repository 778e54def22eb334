/**
 * The words around a notice on the page that asks, as the server says them: they are the server's own, fetched one language
 * at a time, so that a preview shows what people will read.
 */
import { type Language, nearestLanguage } from '@copy/languages.ts'
import type { OptInPageWords } from '@copy/opt-in-page.ts'
import { useQuery } from '@tanstack/react-query'

const load: Readonly<Record<Language, () => Promise<OptInPageWords>>> = {
  en: async () => (await import('@copy/opt-in-page/en.ts')).en,
  es: async () => (await import('@copy/opt-in-page/es.ts')).es,
  'pt-BR': async () => (await import('@copy/opt-in-page/pt-br.ts')).ptBr,
  fr: async () => (await import('@copy/opt-in-page/fr.ts')).fr,
  de: async () => (await import('@copy/opt-in-page/de.ts')).de,
  hi: async () => (await import('@copy/opt-in-page/hi.ts')).hi,
  ar: async () => (await import('@copy/opt-in-page/ar.ts')).ar,
}

/** In the language of ours that is nearest to the notice's; undefined while they are on their way. */
export function usePageWords(tag: string): OptInPageWords | undefined {
  const language = nearestLanguage(tag)
  return useQuery({ queryKey: ['page-words', language], queryFn: load[language], staleTime: Number.POSITIVE_INFINITY })
    .data
}
