/** Who does which work; a test compares it with the definitions. */
import type { JobHandler } from './define-handler.ts'
import { acknowledgeCaseHandler } from './handlers/acknowledge-case.ts'
import { actOnDeadlinesHandler } from './handlers/act-on-deadlines.ts'
import { advanceCaseHandler } from './handlers/advance-case.ts'
import { deriveDeadlinesHandler } from './handlers/derive-deadlines.ts'
import { deriveShopDeadlinesHandler } from './handlers/derive-shop-deadlines.ts'
import { eraseShopHandler } from './handlers/erase-shop.ts'
import { keepPhotosHandler } from './handlers/keep-photos.ts'
import { lookAtAccessHandler } from './handlers/look-at-access.ts'
import { mailGuestCodeHandler } from './handlers/mail-guest-code.ts'
import { matchGuestStatementHandler } from './handlers/match-guest-statement.ts'
import { reconcileDispositionHandler } from './handlers/reconcile-disposition.ts'
import { reconcileOrderHandler } from './handlers/reconcile-order.ts'
import { reconcileProductHandler } from './handlers/reconcile-product.ts'
import { reconcileReturnHandler } from './handlers/reconcile-return.ts'
import { redactCustomerHandler } from './handlers/redact-customer.ts'
import { reportCustomerDataHandler } from './handlers/report-customer-data.ts'
import { resumeCasesHandler } from './handlers/resume-cases.ts'
import { retryDeadHandler } from './handlers/retry-dead.ts'
import { sendMessageHandler } from './handlers/send-message.ts'
import { showPolicyHandler } from './handlers/show-policy.ts'
import { sweepShopHandler } from './handlers/sweep-shop.ts'
import { syncCatalogHandler } from './handlers/sync-catalog.ts'
import { tellBuyerHandler } from './handlers/tell-buyer.ts'
import { closeQueue, openQueue } from './queue.server.ts'
import { work } from './work.server.ts'

export const handlers: readonly JobHandler[] = [
  acknowledgeCaseHandler,
  actOnDeadlinesHandler,
  advanceCaseHandler,
  deriveDeadlinesHandler,
  deriveShopDeadlinesHandler,
  eraseShopHandler,
  keepPhotosHandler,
  lookAtAccessHandler,
  mailGuestCodeHandler,
  matchGuestStatementHandler,
  reconcileDispositionHandler,
  reconcileOrderHandler,
  reconcileProductHandler,
  reconcileReturnHandler,
  redactCustomerHandler,
  reportCustomerDataHandler,
  resumeCasesHandler,
  retryDeadHandler,
  sendMessageHandler,
  showPolicyHandler,
  sweepShopHandler,
  syncCatalogHandler,
  tellBuyerHandler,
]

/** Takes jobs until it is stopped. */
export async function workJobs(): Promise<{ stop: () => Promise<void> }> {
  const boss = await openQueue({ supervises: true })
  for (const handler of handlers) await work(boss, handler)
  return { stop: closeQueue }
}
