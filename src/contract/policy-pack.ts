/** What the law and the habit of a place ask of consent, as this server holds it. GET /v1/policy-packs. None of it is legal advice. */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, text, word } from './shape.ts'
import { Country } from './terms.ts'

export const PolicyValue = part(
  {
    key: text(60, 'What it is about.'),
    value: Type.Unknown({ description: 'As the pack holds it.' }),
    source: text(1_000, 'Where it was found.'),
    read: nullable(text(10, 'The day it was read; null where it was written from memory.')),
    verified: word(['yes', 'no'], 'Whether it was checked at the source itself.'),
    note: nullable(text(2_000, 'What has to be known with it.')),
  },
  'One value.',
)

export const PolicyPack = part(
  {
    name: text(20, 'As it stands in records, before the @.'),
    version: Type.Integer({ minimum: 1, maximum: 10_000, description: 'Raised with every change.' }),
    title: text(120, 'Where it holds.'),
    refines: nullable(text(20, 'The pack whose values hold where this one has none of its own.')),
    countries: Type.Array(Country, { maxItems: 300 }),
    concerns_you: Type.Boolean({
      description: 'The workspace writes to one of its countries, or is a demo and this is its pack.',
    }),
    values: Type.Array(PolicyValue, { maxItems: 60 }),
  },
  'A pack.',
)
export type PolicyPack = Static<typeof PolicyPack>

export const PolicyPackList = shape(
  { data: Type.Array(PolicyPack, { maxItems: 100 }) },
  'All packs; those that concern the workspace first.',
  {
    data: [
      {
        name: 'gb',
        version: 1,
        title: 'United Kingdom',
        refines: null,
        countries: ['GB'],
        concerns_you: true,
        values: [
          {
            key: 'age_min',
            value: 13,
            source: 'DPA 2018 s. 9',
            read: '2026-11-22',
            verified: 'no' as const,
            note: null,
          },
        ],
      },
    ],
  },
)
export type PolicyPackList = Static<typeof PolicyPackList>
