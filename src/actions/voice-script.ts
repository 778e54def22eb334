/** A voice menu put together: the product's words, the business's name and topics, and its recordings where it made some. */
import { canonicalJson } from '../base/canonical-json.ts'
import { sha256 } from '../base/secret.ts'
import { type Language, nearestLanguage } from '../copy/languages.ts'
import { type VoiceMenuWords, voiceMenu } from '../copy/voice-menu.ts'
import { fill, type Text } from '../copy/words.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { NoticeTopic } from '../domain/notice.ts'
import type { MenuState } from '../domain/voice-menu/menu-state.ts'
import {
  type MenuScript,
  menuTopicsMax,
  type Prompt,
  type PromptKey,
  promptKeys,
  promptOf,
  voiceMenuVersion,
} from '../domain/voice-menu/script.ts'
import type { VoiceMenuSettings } from '../domain/voice-menu/settings.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { businessName } from './world.ts'

/** In the words of one notice: its topics, as it names them. */
export function voiceScript({ point, world }: OptInPage, { language, content, topics }: Wording): MenuScript {
  const spoken = nearestLanguage(language)
  const words = voiceMenu[spoken]
  const settings = menuSettings(point)
  const direction = point.channel === 'ivr_outbound' ? 'outbound' : 'inbound'
  const asked = topics.slice(0, menuTopicsMax)
  const told = asked.flatMap(({ key }) => content.topics.find((one) => one.key === key) ?? [])
  const business = businessName(world)
  const prompts: Record<string, Prompt> = {}
  for (const key of promptKeys) {
    prompts[key] = prompt(key, partly(textOf(words, key, direction), { business }), settings)
  }
  told.forEach((topic, at) => {
    const key = `topic.${at + 1}`
    prompts[key] = prompt(key, topicText(words.topic, topic), settings)
  })
  const choices = told.map((topic, at) => topicText(words.choice, topic, { key: at + 1 })).join(' ')
  prompts.list = prompt('list', partly(words.list, { choices }), settings)
  return {
    version: voiceMenuVersion,
    language: spoken,
    direction,
    topicMode: settings.topics ?? 'one_by_one',
    recordsYes: settings.recordYes ?? false,
    topics: asked.map(({ topicId }, at) => ({ topicId, name: told[at]?.name ?? '' })),
    country: point.country ?? world.workspace.profile.countries?.[0] ?? null,
    prompts,
  }
}

function menuSettings({ channel, settings }: CapturePoint): VoiceMenuSettings {
  return (channel === 'ivr_outbound' ? settings.ivrOutbound : settings.ivrInbound) ?? {}
}

function textOf(words: VoiceMenuWords, key: PromptKey, direction: 'inbound' | 'outbound'): string {
  return key === 'welcome' && direction === 'outbound' ? words.welcome_call : words[key]
}

function topicText(text: string, topic: NoticeTopic, more: Record<string, string | number> = {}): string {
  const description = /[.!?।؟]$/.test(topic.description.trim()) ? topic.description : `${topic.description}.`
  return partly(text, { topic: topic.name, description, frequency: topic.frequency, ...more })
}

/** What the script does not know stays a gap: the number, the code, what was chosen. */
function partly(text: string, values: Readonly<Record<string, string | number>>): string {
  return fill(text as Text<string>, values)
}

/** A recording says always the same, so it stands in only for words that do. */
function prompt(key: string, text: string, { recordings = [] }: VoiceMenuSettings): Prompt {
  const own = recordings.find((one) => one.prompt === key)?.url ?? null
  return { text, recordingUrl: /\{\w+\}/.test(text) ? null : own }
}

export interface HeardPrompt {
  readonly prompt: string
  readonly sha256: string
}

/** The exact words of each prompt, each kept as a wording; then all that was heard, in order, as one. */
export function heardWordings(
  script: MenuScript,
  heard: readonly string[],
  chosen: string,
): { readonly prompts: HeardPrompt[]; readonly kept: Buffer[]; readonly rendered: Buffer } {
  const kept = heard.map((key) => promptWording(script, key))
  const prompts = heard.map((key, at) => ({ prompt: key, sha256: sha256(kept[at] as Buffer).toString('hex') }))
  const rendered = Buffer.from(
    canonicalJson({
      v: 1,
      kind: 'voice_menu',
      menu: script.version,
      language: script.language,
      heard: heard.map((key) => ({ prompt: key, text: partly(promptOf(script, key).text, { topics: chosen }) })),
    }),
  )
  return { prompts, kept, rendered }
}

function promptWording(script: MenuScript, key: string): Buffer {
  const { text, recordingUrl } = promptOf(script, key)
  return Buffer.from(
    canonicalJson({
      v: 1,
      kind: 'voice_prompt',
      menu: script.version,
      language: script.language,
      prompt: key,
      text,
      ...(recordingUrl === null ? {} : { recording: recordingUrl }),
    }),
  )
}

/** Prompts as a call says them, their gaps filled. */
export function spokenPrompts(
  script: MenuScript,
  keys: readonly string[],
  values: Readonly<Record<string, string>>,
): (
  | { readonly kind: 'say'; readonly text: string; readonly language: Language }
  | {
      readonly kind: 'play'
      readonly url: string
      readonly text: string
      readonly language: Language
    }
)[] {
  const language = nearestLanguage(script.language)
  return keys.map((key) => {
    const { text, recordingUrl } = promptOf(script, key)
    const filled = partly(text, values)
    return recordingUrl === null
      ? { kind: 'say', text: filled, language }
      : { kind: 'play', url: recordingUrl, text: filled, language }
  })
}

/** Words that the provider should expect to hear. */
export function spokenHints({ language, topics }: MenuScript, { step }: Pick<MenuState, 'step'>): string[] {
  const { say_yes: yes, say_no: no } = voiceMenu[nearestLanguage(language)]
  return step === 'list' ? topics.map(({ name }) => name) : [yes, no]
}
