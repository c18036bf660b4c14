/**
 * What a form remembers between being shown and being sent: a proxy drops cookies. Sealed, so that only forms of ours, and of
 * this shop, carry one.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { BoundaryError } from '../../errors.ts'
import { open, seal } from '../../secret-box.server.ts'

const formToken = z.object({
  /** Made once per form that is shown. */
  key: z.uuid(),
  /** The statement that lacked something, which this form asks for again. */
  completes: z.uuid().optional(),
})

export type FormToken = z.infer<typeof formToken>

const placeOf = (shop: string) => `guest-form/${shop}`

export const newFormToken = (shop: string, completes?: string): string =>
  seal(JSON.stringify({ key: randomUUID(), completes }), placeOf(shop))

/** @returns null for what we did not seal for this shop, or with a key that is gone */
export const readFormToken = (shop: string, sealed: unknown): FormToken | null =>
  readSealed(formToken, placeOf(shop), sealed)

/** @returns as {@link readFormToken} */
export function readSealed<T>(schema: z.ZodType<T>, place: string, sealed: unknown): T | null {
  if (typeof sealed !== 'string') return null
  try {
    return schema.parse(JSON.parse(open(sealed, place)))
  } catch (error) {
    if (error instanceof BoundaryError) return null
    throw error
  }
}
