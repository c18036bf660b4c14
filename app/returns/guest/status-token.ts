/**
 * What the forms of the page remember that shows what came of a statement: first only their key, then which code was asked for,
 * then of which case they are. Only the page that a code opened carries one of the last kind.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { seal } from '../../secret-box.server.ts'
import { readSealed } from './form-token.ts'
import { typedAct } from './typed-act.ts'

/** What was typed into a form of a case and not done yet: it is there again on the next page. */
const draft = z.strictObject({ caseId: z.uuid(), key: z.uuid(), typed: typedAct })

const asking = z.strictObject({ key: z.uuid(), draft: draft.optional() })
const asked = z.strictObject({ asked: z.uuid(), email: z.string(), draft: draft.optional() })
const acting = z.strictObject({
  ...{ asked: z.uuid(), email: z.string() },
  ...{ caseId: z.uuid(), reference: z.string() },
  /** Made once per page that is shown. */
  key: z.uuid(),
  /** The number of the case's last event that the page showed. */
  seen: z.number().int().min(0),
})
const statusToken = z.union([asking, asked, acting])

export type Draft = z.infer<typeof draft>
export type AskedToken = z.infer<typeof asked>
export type ActingToken = z.infer<typeof acting>
type StatusToken = z.infer<typeof statusToken>

const placeOf = (shop: string) => `guest-status/${shop}`

export const newStatusToken = (shop: string, token: StatusToken): string =>
  seal(JSON.stringify(token), placeOf(shop))

/** Of a form that asks for a code. */
export const newAskingToken = (shop: string, kept?: Draft): string =>
  newStatusToken(shop, { key: randomUUID(), ...(kept && { draft: kept }) })

/** @returns null for what we did not seal for this shop, or with a key that is gone */
export const readStatusToken = (shop: string, sealed: unknown): StatusToken | null =>
  readSealed(statusToken, placeOf(shop), sealed)
