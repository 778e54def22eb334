/** A definition on the wire and one in the product are the same document: neither can say what the other cannot. */
import { expectTypeOf, test } from 'vitest'
import type { FlowDefinition as Drawn } from '../../domain/flow/definition.ts'
import type { FlowDefinition as Sent } from './definition.ts'

/** The wire's types are written to be filled in; ours are only read. */
type Read<T> = T extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Read<T[Key]> }
    : T

test('what is sent can be run, and what is run can be sent', () => {
  expectTypeOf<Read<Sent>>().toExtend<Drawn>()
  expectTypeOf<Drawn>().toExtend<Read<Sent>>()
})
