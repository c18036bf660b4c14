/** Where a sweep begins, goes on and ends. Pure. All instants are Shopify's. */
import { z } from 'zod'
import type { ChangedPage, PageStart } from '../shopify/changed.ts'

/** Shopify shows what changed a little after it did, and some of it later than other; our clock may be off as well. */
export const OVERLAP_MS = 10 * 60_000

/** How far a first sweep, or one after a long silence, looks back: as far as an app may see orders without asking for more. */
export const FURTHEST_MS = 60 * 86_400_000

/** What an earlier sweep left: the latest change that it read, and where it stopped when it was cut off. */
export interface Swept {
  upTo: Date
  left?: PageStart
}

/** @param now where it is earlier than what was read, changes are looked for from there: a rehearsal's clock may go back */
export function firstPage(swept: Swept | undefined, now: Date): PageStart {
  const earliest = now.getTime() - FURTHEST_MS
  if (swept === undefined) return { since: new Date(earliest) }
  const { left, upTo } = swept
  if (left !== undefined && left.since.getTime() >= earliest && left.since <= now) return left
  const latest = Math.min(upTo.getTime(), now.getTime()) - OVERLAP_MS
  return { since: new Date(Math.max(earliest, latest)) }
}

/**
 * The next page begins at the second in which this one ended, not at a cursor: what changes while pages are read moves to
 * the end and is found there, and nothing that stood behind it is passed over. Only where a page holds nothing but one
 * second is Shopify's cursor followed.
 * @returns undefined after the last page
 */
export function nextPage(start: PageStart, { changed, next }: ChangedPage): PageStart | undefined {
  if (next === undefined) return undefined
  const last = changed.at(-1)?.updatedAt ?? start.since
  return last > start.since ? { since: last } : { since: start.since, after: next }
}

const written = z.object({ since: z.iso.datetime(), after: z.string().optional() })

export const writePosition = ({ since, after }: PageStart): string =>
  JSON.stringify({ since: since.toISOString(), after })

/** What cannot be read is no position: the sweep then begins anew, and reads more than it must. */
export function readPosition(text: string | null): PageStart | undefined {
  if (text === null) return undefined
  const { success, data } = written.safeParse(parsed(text))
  if (!success) return undefined
  const { since, after } = data
  return after === undefined ? { since: new Date(since) } : { since: new Date(since), after }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
