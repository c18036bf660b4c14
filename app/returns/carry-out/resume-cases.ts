import type { Tx } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueueAll, workFor } from '../../jobs/enqueue-all.ts'

/**
 * The shop has the app again: its open cases are looked at, whose work ended without effect while it had not. Part of the
 * transaction that takes the shop back.
 */
export async function resumeCases(tx: Tx, shop: string): Promise<void> {
  const open = await tx.returnCase.findMany({
    where: { shop, state: { not: 'closed' } },
    select: { id: true },
  })
  await enqueueAll(
    tx,
    open.map(({ id }) => ({ ...workFor(advanceCase, { shop, caseId: id }), isBackground: true })),
  )
}
