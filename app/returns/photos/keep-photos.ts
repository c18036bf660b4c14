/** Shopify keeps what a buyer's page sent it only for a while, unless it is made a file of the shop. */
import type { Photo } from '@prisma/client'
import { db } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import { log } from '../../log.server.ts'
import { type Admin, adminFor } from '../../shopify/admin.ts'
import { deleteImages, findImage, keepImage, readImage } from '../../shopify/file.ts'
import { filenameOf, openPlace, sealPlace } from './photo-place.ts'

/** A picture is read in a second or two. */
const LOOK_AGAIN_MS = 2_000

/**
 * Repeatable, and may be cut off anywhere: which are being sent is written down before, and a file is found by its name.
 * @throws Unavailable while Shopify still reads one of them; what its gateway throws when it does not answer
 */
export async function keepPhotosOfCase(shop: string, caseId: string): Promise<void> {
  const photos = await db.photo.findMany({
    where: { shop, caseId, status: { in: ['placed', 'sending'] } },
    include: { case: { select: { reference: true } } },
    orderBy: { createdAt: 'asc' },
  })
  if (photos.length === 0) return
  const admin = await adminFor(shop)
  const left: string[] = []
  for (const { case: about, ...photo } of photos)
    if (!(await keepPhoto(admin, photo, about?.reference ?? ''))) left.push(photo.id)
  if (left.length > 0)
    throw new Unavailable(`Shopify still reads ${left.length} photos`, { retryAfterMs: LOOK_AGAIN_MS })
}

/** @returns whether nothing is left to do for it */
async function keepPhoto(admin: Admin, photo: Photo, reference: string): Promise<boolean> {
  const fileId = photo.fileId ?? (await fileOf(admin, photo, reference))
  if (fileId === undefined) return ended(photo, { status: 'failed' })
  const image = await readImage(admin, fileId)
  if (image === undefined || image.state === 'failed') return ended(photo, { status: 'failed' })
  if (image.state === 'processing') return false
  return ended(photo, { status: 'kept', place: sealPlace(photo.id, { url: image.url }) })
}

async function fileOf(admin: Admin, photo: Photo, reference: string): Promise<string | undefined> {
  const filename = filenameOf(photo)
  const isSentBefore = photo.status === 'sending'
  if (!isSentBefore && !(await write(photo, { status: 'sending' }))) return undefined
  const place = openPlace(photo)
  const fileId =
    (isSentBefore ? await findImage(admin, filename) : undefined) ??
    ('source' in place
      ? await keepImage(admin, { source: place.source, filename, alt: reference })
      : undefined) ??
    (await findImage(admin, filename))
  if (fileId === undefined) return undefined
  if (await write(photo, { fileId })) return fileId
  // Its buyer was forgotten meanwhile.
  await deleteImages(admin, [fileId])
  return undefined
}

async function ended(photo: Photo, change: { status: 'kept' | 'failed'; place?: string }): Promise<true> {
  if (change.status === 'failed')
    log.warn({ shop: photo.shop, photoId: photo.id }, 'Shopify could not keep a photo')
  await write(photo, change)
  return true
}

/** @returns false where it is gone */
const write = async ({ shop, id }: Photo, data: Partial<Photo>): Promise<boolean> =>
  (await db.photo.updateMany({ where: { shop, id }, data })).count > 0
