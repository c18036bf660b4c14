/** What goes out in exchange, and what becomes of what came back, as a merchant typed it. */
import type { Disposition } from '../../../returns/case/case-event.ts'
import type { ActErrors } from './act-errors.ts'
import { INTEGER, LONGEST_NAME, textOf } from './form-fields.ts'
import type { ReadAct } from './read-act.ts'

/** What can become of pieces that are there. */
export const PUT_AWAY = ['processing_required', 'restocked', 'not_restocked'] as const satisfies Disposition[]

/** More of one thing does not go out in exchange for one line. */
export const MOST_PIECES = 99

/** `variantId`: Shopify's number, or its global id as the picker gives it. */
export function readReplacement(form: FormData): ReadAct {
  const [key, variantId, typed] = [textOf(form, 'key'), textOf(form, 'variantId'), textOf(form, 'quantity')]
  if (!INTEGER.test(key)) return undefined
  const quantity = INTEGER.test(typed) ? Number(typed) : 0
  const errors: ActErrors = {}
  if (variantId === '') errors.variant = 'variant_required'
  else if (!/^(gid:\/\/shopify\/ProductVariant\/)?\d{1,20}$/.test(variantId)) return undefined
  if (quantity < 1 || quantity > MOST_PIECES) errors.quantity = 'quantity'
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, act: { intent: 'replace', key: Number(key), variantId, quantity } }
}

export function readDisposition(form: FormData): ReadAct {
  const [key, typed, locationId] = [
    textOf(form, 'key'),
    textOf(form, 'disposition'),
    textOf(form, 'locationId'),
  ]
  const disposition = PUT_AWAY.find((known) => known === typed)
  if (!INTEGER.test(key) || disposition === undefined || locationId.length > LONGEST_NAME) return undefined
  if (disposition === 'restocked' && locationId === '')
    return { ok: false, errors: { location: 'location_required' } }
  const at = disposition === 'restocked' ? { locationId } : {}
  return { ok: true, act: { intent: 'dispose', key: Number(key), disposition, ...at } }
}

/** Of all its pieces that are paid back and have not come. */
export function readMissing(form: FormData): ReadAct {
  const key = textOf(form, 'key')
  return INTEGER.test(key) ? { ok: true, act: { intent: 'missing', key: Number(key) } } : undefined
}
