/**
 * We may act for the shop again: its open cases are looked at, and whatever was marked as due and not done, whose work ended
 * without effect while we might not, also where it failed for good.
 */
import { db, type Tx } from '../../db.server.ts'
import { actOnDeadlines } from '../../jobs/definitions/act-on-deadlines.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { resumeCases as job } from '../../jobs/definitions/resume-cases.ts'
import { enqueueAll, type Work, workFor } from '../../jobs/enqueue-all.ts'
import { fullFor, roomFor } from '../../jobs/room-for.ts'

type What = 'cases' | 'deadlines'

/** Part of the transaction that takes the shop back. */
export const resumeCases = (tx: Tx, shop: string): Promise<void> =>
  enqueueAll(tx, [workFor(job, { shop, what: 'cases' }), workFor(job, { shop, what: 'deadlines' })])

/**
 * As many as there is room for; the rest is another piece of work, which goes on behind them.
 * @param after only those behind this case or subject
 * @throws Unavailable (retryable) while there is no room
 */
export async function resumeSome(shop: string, what: What, after?: string): Promise<void> {
  const queue = what === 'cases' ? advanceCase.name : actOnDeadlines.name
  const room = await roomFor(queue, shop)
  if (room === 0) throw fullFor(queue)
  const places = what === 'cases' ? await openCases(shop, after, room) : await marked(shop, after, room)
  const last = places.at(-1)
  if (last === undefined) return
  const works = places.map((place) => ({ ...workOn(shop, what, place), isBackground: true }))
  const rest = places.length < room ? [] : [workFor(job, { shop, what, after: last })]
  await db.$transaction((tx) => enqueueAll(tx, [...works, ...rest]))
}

const workOn = (shop: string, what: What, place: string): Work =>
  what === 'cases'
    ? workFor(advanceCase, { shop, caseId: place })
    : workFor(actOnDeadlines, { shop, subject: place })

async function openCases(shop: string, after: string | undefined, most: number): Promise<string[]> {
  const rows = await db.returnCase.findMany({
    where: { shop, state: { not: 'closed' }, ...(after !== undefined && { id: { gt: after } }) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ id }) => id)
}

async function marked(shop: string, after: string | undefined, most: number): Promise<string[]> {
  const rows = await db.deadline.groupBy({
    by: ['subject'],
    where: { shop, status: 'passed', actedAt: null, subject: { gt: after ?? '' } },
    orderBy: { subject: 'asc' },
    take: most,
  })
  return rows.map(({ subject }) => subject)
}
