/**
 * How far the catalogue is read. Kept page by page, so that work which was cut off goes on where it was; whoever moves it says
 * from where, so that of two who read at the same time one notices and stops.
 */
import { z } from 'zod'
import { type Db, db, type Tx } from '../db.server.ts'

/** In the table of sweeps: `upTo` is when the reading began, `pageCursor` where its next page begins. */
const RESOURCE = 'catalogue_pages'

/** One that nobody went on with for so long has seen too little of what is there now: it begins anew. */
const STALE_MS = 3_600_000

export interface Reading {
  shop: string
  /** Domain time. All that was mirrored before and not come across since is gone, or was changed meanwhile. */
  began: Date
  /** Shopify's cursor; absent: at the first page. */
  after?: string
  /** Begun again because a place was refused: kept too, for whoever goes on must not do so a second time. */
  isAnew: boolean
}

/** Before Shopify's cursor, which has no blanks, in a reading that was begun anew. */
const ANEW = 'anew '

const cursor = z.string().min(1)

/** Goes on with what was left, or begins at `at`. */
export async function openReading(shop: string, at: Date): Promise<Reading> {
  const left = await db.sweepCursor.findUnique({ where: { shop_resource: { shop, resource: RESOURCE } } })
  if (left === null || Date.now() - left.sweptAt.getTime() > STALE_MS) return beginReading(shop, at)
  const isAnew = left.pageCursor?.startsWith(ANEW) ?? false
  const after = cursor.safeParse(left.pageCursor?.slice(isAnew ? ANEW.length : 0))
  return { shop, began: left.upTo, isAnew, ...(after.success && { after: after.data }) }
}

/** From the first page, whatever was left. */
export async function beginReading(shop: string, at: Date, { isAnew = false } = {}): Promise<Reading> {
  const reading = { shop, began: at, isAnew }
  const row = { upTo: at, pageCursor: placeOf(reading), sweptAt: new Date() }
  const key = { shop, resource: RESOURCE }
  await db.sweepCursor.upsert({ where: { shop_resource: key }, create: { ...key, ...row }, update: row })
  return reading
}

/** @returns undefined when somebody else has moved it meanwhile */
export async function moveReading(reading: Reading, after: string): Promise<Reading | undefined> {
  const moved = { ...reading, after }
  const data = { pageCursor: placeOf(moved), sweptAt: new Date() }
  const { count } = await db.sweepCursor.updateMany({ where: asLeft(reading), data })
  return count > 0 ? moved : undefined
}

/** Whoever reads next begins at the first page. */
export async function endReading(tx: Tx | Db, reading: Reading): Promise<void> {
  await tx.sweepCursor.deleteMany({ where: asLeft(reading) })
}

const placeOf = ({ after, isAnew }: Reading): string | null =>
  isAnew ? `${ANEW}${after ?? ''}` : (after ?? null)

const asLeft = (reading: Reading) => ({
  shop: reading.shop,
  resource: RESOURCE,
  upTo: reading.began,
  pageCursor: placeOf(reading),
})
