import type { Tx } from '../../db.server.ts'
import { actOnDeadlines } from '../../jobs/definitions/act-on-deadlines.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { enqueueAll, workFor } from '../../jobs/enqueue-all.ts'

/**
 * We may act for the shop again: its open cases are looked at, and whatever was marked as due and not done, whose work ended
 * without effect while we might not, also where it failed for good. Part of the transaction that takes the shop back.
 */
export async function resumeCases(tx: Tx, shop: string): Promise<void> {
  const open = await tx.returnCase.findMany({
    where: { shop, state: { not: 'closed' } },
    select: { id: true },
  })
  const marked = await tx.deadline.findMany({
    where: { shop, status: 'passed', actedAt: null },
    select: { subject: true },
    distinct: ['subject'],
  })
  const works = [
    ...open.map(({ id }) => workFor(advanceCase, { shop, caseId: id })),
    ...marked.map(({ subject }) => workFor(actOnDeadlines, { shop, subject })),
  ]
  await enqueueAll(
    tx,
    works.map((work) => ({ ...work, isBackground: true })),
  )
}
