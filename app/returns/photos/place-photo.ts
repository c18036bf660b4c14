/** A place to which a buyer's page sends one photo: Shopify's own, for a file of the type and size that was named. */
import { randomUUID } from 'node:crypto'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { db } from '../../db.server.ts'
import { AccessLost, RequestRefused } from '../../errors.ts'
import { log } from '../../log.server.ts'
import { type Admin, adminFor } from '../../shopify/admin.ts'
import { type StagedPlace, stageImage } from '../../shopify/file.ts'
import { filenameOf, sealPlace } from './photo-place.ts'
import { type PhotoRefusal, photoRefusal } from './photo-rules.ts'

/** Of one order, also those that were sent: more than anybody needs, and few enough that nobody fills a shop. */
const PLACES_A_DAY = 60
const DAY_MS = 86_400_000

export interface WantedPhoto {
  type: string
  /** Bytes. */
  size: number
}

export type PlaceResult =
  | { kind: 'refused'; why: PhotoRefusal | 'most' }
  | { kind: 'placed'; photo: string; place: Pick<StagedPlace, 'url' | 'fields'> }

/**
 * @param orderId an order that is the buyer's
 * @throws Unavailable when Shopify does not answer; the statement can be sent without
 */
export async function placePhoto(
  { shop, customerId }: BuyerSession,
  orderId: string,
  { type, size }: WantedPhoto,
): Promise<PlaceResult> {
  const why = photoRefusal({ type, size })
  if (why !== undefined) return { kind: 'refused', why }
  const at = await now()
  const dayAgo = new Date(at.getTime() - DAY_MS)
  await forgetUnused(shop, orderId, dayAgo)
  if ((await db.photo.count({ where: { shop, orderId, createdAt: { gte: dayAgo } } })) >= PLACES_A_DAY)
    return { kind: 'refused', why: 'most' }
  const id = randomUUID()
  const staged = await stagedFor(await adminFor(shop), { filename: filenameOf({ id, type }), type, size })
  if (staged === undefined) return { kind: 'refused', why: 'most' }
  const { source, ...place } = staged
  await db.photo.create({
    data: {
      shop,
      id,
      orderId,
      customerId,
      type,
      status: 'placed',
      place: sealPlace(id, { source }),
      createdAt: at,
    },
  })
  return { kind: 'placed', photo: id, place }
}

/** Shopify keeps what nobody asks it to keep for no longer; then neither do we. */
const forgetUnused = (shop: string, orderId: string, dayAgo: Date) =>
  db.photo.deleteMany({ where: { shop, orderId, caseId: null, createdAt: { lt: dayAgo } } })

/** @returns undefined where the shop has not agreed to files yet, or we have no access: trying again does not help the buyer */
async function stagedFor(
  admin: Admin,
  file: Parameters<typeof stageImage>[1],
): Promise<StagedPlace | undefined> {
  try {
    return await stageImage(admin, file)
  } catch (error) {
    if (!(error instanceof RequestRefused || error instanceof AccessLost)) throw error
    countFailure('buyer', error)
    log.warn({ shop: admin.shop, err: error }, 'Shopify gives no place for photos')
    return undefined
  }
}
