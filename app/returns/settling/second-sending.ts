/**
 * When a Return may be processed again by the same settlement. `returnProcess` takes no key: where some pieces of a line
 * came and others did not, Shopify would do the same once more, and a request that was never answered may still be under
 * way there. Pure.
 */
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseSettlement, CaseState } from '../case/case.ts'
import { isSameLine } from '../case/same-line.ts'

/** Shopify does not say how long it works at a request: four times as long as we wait for an answer. */
export const PATIENCE_MS = 60_000

/** Of each of its pieces as many again would be left after it: one line with fewer has the whole of it refused. */
export const isRepeatable = (
  { lines }: Pick<CaseState, 'lines'>,
  { pieces }: Pick<CaseSettlement, 'pieces'>,
  progress: Pick<ReturnProgress, 'lines'>,
): boolean =>
  pieces.every(({ key, quantity }) => {
    const line = lines.find((known) => known.key === key)
    const left = progress.lines
      .filter((known) => line !== undefined && isSameLine(line, known))
      .reduce((sum, known) => sum + known.quantity - known.processed, 0)
    return left >= 2 * quantity
  })

/** How long it is still to be waited for what was sent, in milliseconds; 0: it may be sent. */
export const patienceLeft = ({ sentAt }: Pick<CaseSettlement, 'sentAt'>, at: Date): number =>
  sentAt === undefined ? 0 : Math.max(0, Date.parse(sentAt) + PATIENCE_MS - at.getTime())

const LONGEST_UNSHOWN_MS = 900_000

/** Shopify took it again and again since then, and shows nothing of it. @param since instant of the first time */
export const isLongUnshown = ({ since }: { since: string }, at: Date): boolean =>
  at.getTime() - Date.parse(since) >= LONGEST_UNSHOWN_MS
