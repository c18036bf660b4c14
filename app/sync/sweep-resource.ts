/**
 * Finds what changed in Shopify and no webhook told us. Page by page: what is to be looked at again is put into its queue
 * in the transaction that writes down how far we are, so that a sweep that is cut off goes on where it was.
 */
import { RequestRefused } from '../errors.ts'
import { enqueueAll } from '../jobs/enqueue-all.ts'
import { sweepFound, sweeps } from '../metrics.server.ts'
import { writeTogether } from '../returns/case/write-together.ts'
import type { Admin } from '../shopify/admin.ts'
import type { Changed, ChangedPage, PageStart } from '../shopify/changed.ts'
import { freshnessOf } from './freshness.ts'
import { readSwept, writeSwept } from './sweep-cursor.ts'
import { firstPage, nextPage } from './sweep-position.ts'
import type { SweptResource } from './swept-resource.ts'

/** Of one run: a shop where very much changed lets other work of its own have its turn. */
const MOST_PAGES = 20
const LONGEST_MS = 45_000

export type SweepEnd = 'finished' | 'cut_off' | 'full'

/**
 * @param now domain time, which is Shopify's
 * @param mostPages after which it is cut off, as it is when as much work as may waits
 * @returns finished; cut_off: there is more to read; full: likewise, once there is room
 * @throws what the Admin API's path throws; what was read until then stays read
 */
export async function sweepResource(
  admin: Admin,
  resource: SweptResource,
  now: Date,
  mostPages = MOST_PAGES,
): Promise<SweepEnd> {
  const until = performance.now() + LONGEST_MS
  const swept = await readSwept(admin.shop, resource.name)
  let start: PageStart | undefined = firstPage(swept, now)
  let end: SweepEnd = 'finished'
  for (let read = 0; start !== undefined; read++) {
    if ((await resource.room(admin.shop)) === 0) end = 'full'
    else if (read >= mostPages || performance.now() >= until) end = 'cut_off'
    if (end !== 'finished') break
    start = await sweepPage(admin, resource, start, swept?.upTo)
  }
  sweeps.inc({ resource: resource.name, result: end })
  return end
}

/** @returns where the next page begins; undefined after the last */
async function sweepPage(
  admin: Admin,
  resource: SweptResource,
  start: PageStart,
  upTo: Date | undefined,
): Promise<PageStart | undefined> {
  const page = await readPage(admin, resource, start)
  const works = await worksFor(admin.shop, resource, page.changed)
  const left = nextPage(start, page)
  const latest = page.changed.at(-1)?.updatedAt ?? later(start.since, upTo)
  // Until the last page is read, only the position moves: a position that is lost must not take unread changes with it.
  const swept = left === undefined ? { upTo: latest } : { upTo: upTo ?? start.since, left }
  await writeTogether(async (tx) => {
    await enqueueAll(tx, works)
    await writeSwept(tx, admin.shop, resource.name, swept)
  })
  return left
}

/** A page without changes ends where one began, which after an overlap is before what was read already. */
const later = (since: Date, upTo: Date | undefined): Date =>
  upTo === undefined || since > upTo ? since : upTo

/** A cursor may have expired since it was kept: then that second is read once more from its beginning. */
async function readPage(admin: Admin, { read }: SweptResource, start: PageStart): Promise<ChangedPage> {
  try {
    return await read(admin, start)
  } catch (error) {
    if (start.after === undefined || !(error instanceof RequestRefused)) throw error
    return read(admin, { since: start.since })
  }
}

async function worksFor(shop: string, resource: SweptResource, changed: readonly Changed[]) {
  const held = await resource.held(
    shop,
    changed.map(({ id }) => id),
  )
  return changed
    .filter(({ id, updatedAt }) => {
      const as = freshnessOf(updatedAt, held.get(id))
      sweepFound.inc({ resource: resource.name, as })
      return as !== 'known'
    })
    .map(({ id }) => resource.workOn(shop, id))
}
