/** A template that a flow sends: under a topic's yes, so that the gate lets it go, or not, as it would a campaign's. */
import { Fault } from '../../base/fault.ts'
import { matchLanguage } from '../../base/language.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { fillTemplate } from '../../domain/template/variables.ts'
import type { Template } from '../../domain/template.ts'
import { queueTemplate } from '../queue-template.ts'
import { topicsNamed } from './give-consent.ts'
import { languageOf } from './run-facts.ts'
import type { Turn } from './turn.ts'

type SendTemplate = Extract<Effect, { kind: 'template' }>

/** Throws a Fault where there is no such template here, or a blank of it has no value. */
export async function sendTemplate(turn: Turn, run: Run, effect: SendTemplate): Promise<void> {
  const { stores, key, sender, now } = turn
  const [topic] = topicsNamed(turn, [effect.topic])
  const template = await templateIn(turn, effect.template, languageOf(turn, run))
  const content = fillTemplate(template.content, { text: effect.variables })
  const deliveryId = await queueTemplate(
    stores,
    {
      key,
      senderId: sender.senderId,
      template,
      content,
      topicId: topic?.topicId ?? null,
      place: { nth: turn.queued.length, after: turn.lastQueued },
    },
    now,
  )
  turn.queued.push(deliveryId)
}

async function templateIn({ stores, key, sender }: Turn, name: string, language: string): Promise<Template> {
  const all = await stores.templates.list(key.workspaceId, sender.senderId)
  const named = all.filter(({ content }) => content.name === name)
  const tags = named.map(({ content }) => content.language.replace('_', '-'))
  const nearest = matchLanguage(language, tags) ?? tags[0]
  const template = named.find(({ content }) => content.language.replace('_', '-') === nearest)
  if (template === undefined) throw new Fault('not_found', `This number has no template ${name}.`)
  return template
}
