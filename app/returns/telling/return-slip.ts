import { z } from 'zod'
import { printFile } from '../../messages/print-file.ts'
import { loadCase } from '../case/case-store.ts'
import { slipFile } from './slip-file.ts'
import { contextOf } from './told-context.ts'

/**
 * The slip for what is still to be sent back, as a PDF in the buyer's language. Whoever calls it has asked whether the case is theirs
 * to see.
 * @returns null where there is no such case, nothing to be sent back, or its buyer was forgotten
 * @throws what Shopify's gateway throws when it does not answer, and may later
 */
export async function returnSlip(
  shop: string,
  caseId: string,
): Promise<{ filename: string; content: Buffer } | null> {
  const kept = z.uuid().safeParse(caseId).success ? await loadCase(shop, caseId) : null
  const context = kept === null ? undefined : await contextOf(kept)
  const file = context && slipFile(context)
  return file === undefined ? null : printFile(file)
}
