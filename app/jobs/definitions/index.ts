import type { JobDefinition } from '../define-job.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { actOnDeadlines } from './act-on-deadlines.ts'
import { advanceCase } from './advance-case.ts'
import { deriveDeadlines } from './derive-deadlines.ts'
import { deriveShopDeadlines } from './derive-shop-deadlines.ts'
import { eraseShop } from './erase-shop.ts'
import { keepPhotos } from './keep-photos.ts'
import { lookAtAccess } from './look-at-access.ts'
import { mailGuestCode } from './mail-guest-code.ts'
import { matchGuestStatement } from './match-guest-statement.ts'
import { reconcileDisposition } from './reconcile-disposition.ts'
import { reconcileOrder } from './reconcile-order.ts'
import { reconcileProduct } from './reconcile-product.ts'
import { reconcileReturn } from './reconcile-return.ts'
import { redactCustomer } from './redact-customer.ts'
import { reportCustomerData } from './report-customer-data.ts'
import { resumeCases } from './resume-cases.ts'
import { retryDead } from './retry-dead.ts'
import { sendMessage } from './send-message.ts'
import { showPolicy } from './show-policy.ts'
import { sweepShop } from './sweep-shop.ts'
import { syncCatalog } from './sync-catalog.ts'
import { tellBuyer } from './tell-buyer.ts'

/** Every queue that must exist before anything is put into it. */
export const definitions: readonly Pick<JobDefinition<never>, 'name'>[] = [
  acknowledgeCase,
  actOnDeadlines,
  advanceCase,
  deriveDeadlines,
  deriveShopDeadlines,
  eraseShop,
  keepPhotos,
  lookAtAccess,
  mailGuestCode,
  matchGuestStatement,
  reconcileDisposition,
  reconcileOrder,
  reconcileProduct,
  reconcileReturn,
  redactCustomer,
  reportCustomerData,
  resumeCases,
  retryDead,
  sendMessage,
  showPolicy,
  sweepShop,
  syncCatalog,
  tellBuyer,
]
