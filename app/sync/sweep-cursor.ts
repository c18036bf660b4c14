/** How far a shop's resources were swept. */
import { db, type Tx } from '../db.server.ts'
import { readPosition, type Swept, writePosition } from './sweep-position.ts'

export async function readSwept(shop: string, resource: string): Promise<Swept | undefined> {
  const row = await db.sweepCursor.findUnique({ where: { shop_resource: { shop, resource } } })
  if (row === null) return undefined
  const left = readPosition(row.pageCursor)
  return left === undefined ? { upTo: row.upTo } : { upTo: row.upTo, left }
}

export async function writeSwept(
  tx: Tx,
  shop: string,
  resource: string,
  { upTo, left }: Swept,
): Promise<void> {
  const row = { upTo, pageCursor: left === undefined ? null : writePosition(left), sweptAt: new Date() }
  await tx.sweepCursor.upsert({
    where: { shop_resource: { shop, resource } },
    create: { shop, resource, ...row },
    update: row,
  })
}
