/**
 * How far the catalogue is read. Kept page by page, so that work which was cut off goes on where it was; whoever moves it says
 * from where, so that of two who read at the same time one notices and stops.
 */
import { z } from 'zod'
import { db, type Tx } from '../db.server.ts'

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
}

const cursor = z.string().min(1)

/** Goes on with what was left, or begins at `at`. */
export async function openReading(shop: string, at: Date): Promise<Reading> {
  const left = await db.sweepCursor.findUnique({ where: { shop_resource: { shop, resource: RESOURCE } } })
  if (left === null || Date.now() - left.sweptAt.getTime() > STALE_MS) return beginReading(shop, at)
  const after = cursor.safeParse(left.pageCursor)
  return { shop, began: left.upTo, ...(after.success && { after: after.data }) }
}

/** From the first page, whatever was left. */
export async function beginReading(shop: string, at: Date): Promise<Reading> {
  const row = { upTo: at, pageCursor: null, sweptAt: new Date() }
  const key = { shop, resource: RESOURCE }
  await db.sweepCursor.upsert({ where: { shop_resource: key }, create: { ...key, ...row }, update: row })
  return { shop, began: at }
}

/** @returns undefined when somebody else has moved it meanwhile */
export async function moveReading(reading: Reading, after: string): Promise<Reading | undefined> {
  const data = { pageCursor: after, sweptAt: new Date() }
  const { count } = await db.sweepCursor.updateMany({ where: asLeft(reading), data })
  return count > 0 ? { ...reading, after } : undefined
}

export async function endReading(tx: Tx, reading: Reading): Promise<void> {
  await tx.sweepCursor.deleteMany({ where: asLeft(reading) })
}

const asLeft = ({ shop, began, after }: Reading) => ({
  shop,
  resource: RESOURCE,
  upTo: began,
  pageCursor: after ?? null,
})
