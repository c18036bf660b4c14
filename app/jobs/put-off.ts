/** Who waits for a shop's budget is told the same instant as hundreds of others, of whom it then lets in one. */
const SHARE_OF_WAITED = 0.25
const LONGEST_MORE_MS = 15_000

/**
 * How long a job is put off: as long as asking is in vain, or a quarter of what it has waited already. So jobs that wait long
 * ask seldom, and get their turn at most a quarter later for it. All in milliseconds.
 */
export const putOffMs = (inVainMs: number, waitedMs: number): number =>
  Math.max(inVainMs, Math.min(waitedMs * SHARE_OF_WAITED, LONGEST_MORE_MS))
