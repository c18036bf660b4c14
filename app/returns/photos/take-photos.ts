/** The photos that a statement came with become its case's, in the transaction that records it. */
import { db, type Tx } from '../../db.server.ts'
import { keepPhotos } from '../../jobs/definitions/keep-photos.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { ownTurn } from '../case/own-turn.ts'
import { PHOTOS_PER_ITEM } from './photo-rules.ts'

interface Sender {
  shop: string
  orderId: string
  customerId: string
}

/**
 * What the sender was given no place for, sent with another statement, or sends beyond what an item may have, is left out: no
 * statement fails for it.
 */
export async function takePhotos(
  tx: Tx,
  { shop, orderId, customerId }: Sender,
  caseId: string,
  items: readonly { photos?: readonly string[] | undefined }[],
): Promise<void> {
  let taken = 0
  for (const [key, { photos = [] }] of items.entries()) {
    if (photos.length === 0) continue
    const had = await tx.photo.findMany({ where: { shop, caseId, key }, select: { id: true } })
    const more = photos.filter((photo) => had.every(({ id }) => id !== photo))
    const { count } = await tx.photo.updateMany({
      where: {
        ...{ shop, orderId, customerId, caseId: null },
        id: { in: more.slice(0, Math.max(0, PHOTOS_PER_ITEM - had.length)) },
      },
      data: { caseId, key },
    })
    taken += count
  }
  if (taken > 0) await enqueue(tx, keepPhotos, { shop, caseId })
}

/** Photos follow their statement, which comes once more with them: what had arrived before is its case's already. */
export async function takeLatePhotos(
  sender: Sender,
  caseId: string,
  items: Parameters<typeof takePhotos>[3],
): Promise<void> {
  if (items.every(({ photos = [] }) => photos.length === 0)) return
  await db.$transaction(async (tx) => {
    await ownTurn(tx, 'statements', sender)
    await takePhotos(tx, sender, caseId, items)
  })
}
