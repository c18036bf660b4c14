/** The photos that a statement came with become its case's, in the transaction that records it. */
import { db, type Tx } from '../../db.server.ts'
import { keepPhotos } from '../../jobs/definitions/keep-photos.ts'
import { enqueue } from '../../jobs/enqueue.ts'

interface Sender {
  shop: string
  orderId: string
  customerId: string
}

/** What the sender was given no place for, or sent with another statement, is left out: no statement fails for it. */
export async function takePhotos(
  tx: Tx,
  { shop, orderId, customerId }: Sender,
  caseId: string,
  items: readonly { photos?: readonly string[] | undefined }[],
): Promise<void> {
  let taken = 0
  for (const [key, { photos = [] }] of items.entries()) {
    if (photos.length === 0) continue
    const { count } = await tx.photo.updateMany({
      where: { shop, orderId, customerId, caseId: null, id: { in: [...photos] } },
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
  await db.$transaction((tx) => takePhotos(tx, sender, caseId, items))
}
