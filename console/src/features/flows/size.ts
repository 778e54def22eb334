/** How large a step will be once it is drawn, from its words: what has no place yet is put where it covers nothing. In pixels. */
import type { FlowNode } from './definition.ts'
import { drawnExits, isLong, onlyNext } from './exits.ts'
import { sentenceOf } from './sentence.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const nodeWidth = 236
const head = 31
const body = { line: 18.5, signs: 31, most: 4, below: 9 }
const more = { line: 17, signs: 35, most: 4, above: 3 }
const stateLine = 21
const foot = 30

export function usualSize(node: FlowNode, language: string): Size {
  const { text, more: besides, state } = sentenceOf(node, language)
  const exits = drawnExits(node, language)
  const noFoot = exits.length === 0 || onlyNext(exits) !== undefined
  return {
    width: nodeWidth,
    height: Math.ceil(
      head +
        (state === undefined ? linesOf(text, body) * body.line : stateLine * linesOf(`${state} mark ${text}`, body)) +
        (besides === undefined || besides === '' ? 0 : linesOf(besides, more) * more.line + more.above) +
        body.below +
        (noFoot ? 0 : foot * (isLong(exits) ? exits.length : 1)),
    ),
  }
}

function linesOf(text: string, { signs, most }: { readonly signs: number; readonly most: number }): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0)
  return Math.min(lines, most)
}
