/** One worker at a case at a time: two who both find that Shopify has no Return yet would make two. */
import { db } from '../db.server.ts'
import { Unavailable } from '../errors.ts'
import { withRawSql } from '../tenancy.server.ts'

/** Longer than any case takes; a worker that hangs must not keep the case for ever. */
const LONGEST_MS = 170_000
const MAX_WAIT_MS = 10_000

/**
 * The queue runs one job per case, but lets another begin when the first seems lost, and that may be wrong.
 * @throws Unavailable (retryable) while someone else is at it
 */
export async function holdingCase<T>(shop: string, caseId: string, act: () => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      const name = `return case ${shop}/${caseId}`
      const [lock] = await withRawSql(
        'return case',
        async () =>
          await tx.$queryRaw<{ isOurs: boolean }[]>`
            SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS "isOurs"`,
      )
      if (!lock?.isOurs) throw new Unavailable('someone else is at this case')
      return act()
    },
    { timeout: LONGEST_MS, maxWait: MAX_WAIT_MS },
  )
}
