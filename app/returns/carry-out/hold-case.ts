/** One worker at a case at a time: two who both find that Shopify has no Return yet would make two. */
import { holdingLock } from '../../held-lock.server.ts'

/** Longer than any case takes; a worker that is busy for longer must not keep the case for ever. */
const LONGEST_MS = 170_000

/**
 * The queue runs one job per case, but lets another begin when the first seems lost, and that may be wrong.
 * @throws Unavailable (retryable) while someone else is at it
 */
export const holdingCase = <T>(shop: string, caseId: string, act: () => Promise<T>): Promise<T> =>
  holdingLock(`return case ${shop}/${caseId}`, LONGEST_MS, act)
