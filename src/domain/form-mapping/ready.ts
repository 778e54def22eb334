/**
 * The mappings that are ready, by tool, the usual one first. Each reads the payload that the tool really sends; what a
 * business named itself (a question, a box) stands in it under the name that our guide asks for.
 */
import type { FormMapping, FormSource } from '../form-mapping.ts'
import { googleFormsAnswers } from './google-forms.ts'
import { shopifyBox, shopifySmsBox } from './shopify.ts'
import { signedForm } from './signed.ts'
import { typeformAnswers } from './typeform.ts'
import { woocommerceBox } from './woocommerce.ts'

export interface ReadyMapping {
  readonly key: string
  readonly name: string
  /** When it is the right one. */
  readonly hint: string
  readonly mapping: FormMapping
}

export const readyMappings: Readonly<Record<FormSource, readonly [ReadyMapping, ...ReadyMapping[]]>> = {
  signed: [signedForm],
  shopify: [shopifyBox, shopifySmsBox],
  woocommerce: [woocommerceBox],
  typeform: [typeformAnswers],
  google_forms: [googleFormsAnswers],
}
