/** The photos of an order are taken away from Shopify, and then forgotten here. */
import { db } from '../../db.server.ts'
import { AccessLost } from '../../errors.ts'
import { log } from '../../log.server.ts'
import { adminFor } from '../../shopify/admin.ts'
import { deleteImages, findImage } from '../../shopify/file.ts'
import { filenameOf } from './photo-place.ts'

/**
 * Repeatable. Of a shop that left, the files are its own and no longer ours to touch: what we know of them goes.
 * @throws what Shopify's gateway throws when it does not answer: the rows stay, for they say what is still to be deleted
 */
export async function forgetPhotos(shop: string, orderId: string): Promise<void> {
  const photos = await db.photo.findMany({ where: { shop, orderId } })
  const atShopify = photos.filter(({ fileId, status }) => fileId !== null || status === 'sending')
  try {
    for (const photo of atShopify) {
      const admin = await adminFor(shop)
      const fileId = photo.fileId ?? (await findImage(admin, filenameOf(photo)))
      if (fileId !== undefined) await deleteImages(admin, [fileId])
    }
  } catch (error) {
    if (!(error instanceof AccessLost)) throw error
    log.warn(
      { shop, orderId, photos: atShopify.length, err: error },
      'photos stay with the shop, which has left',
    )
  }
  await db.photo.deleteMany({ where: { shop, orderId, id: { in: photos.map(({ id }) => id) } } })
}
