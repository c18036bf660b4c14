import type { Topic } from './define-topic.ts'
import { appScopesUpdate } from './topics/app-scopes-update.ts'
import { appUninstalled } from './topics/app-uninstalled.ts'
import { bulkOperationsFinish } from './topics/bulk-operations-finish.ts'
import { customersDataRequest } from './topics/customers-data-request.ts'
import { customersRedact } from './topics/customers-redact.ts'
import { fulfillmentEventsCreate } from './topics/fulfillment-events-create.ts'
import { fulfillmentsCreate } from './topics/fulfillments-create.ts'
import { fulfillmentsUpdate } from './topics/fulfillments-update.ts'
import { ordersCancelled } from './topics/orders-cancelled.ts'
import { ordersCreate } from './topics/orders-create.ts'
import { ordersEdited } from './topics/orders-edited.ts'
import { ordersUpdated } from './topics/orders-updated.ts'
import { productsCreate } from './topics/products-create.ts'
import { productsDelete } from './topics/products-delete.ts'
import { productsUpdate } from './topics/products-update.ts'
import { refundsCreate } from './topics/refunds-create.ts'
import { returnsApprove } from './topics/returns-approve.ts'
import { returnsCancel } from './topics/returns-cancel.ts'
import { returnsClose } from './topics/returns-close.ts'
import { returnsDecline } from './topics/returns-decline.ts'
import { returnsProcess } from './topics/returns-process.ts'
import { returnsReopen } from './topics/returns-reopen.ts'
import { returnsRequest } from './topics/returns-request.ts'
import { returnsUpdate } from './topics/returns-update.ts'
import { reverseDeliveriesAttachDeliverable } from './topics/reverse-deliveries-attach-deliverable.ts'
import { reverseFulfillmentOrdersDispose } from './topics/reverse-fulfillment-orders-dispose.ts'
import { shopRedact } from './topics/shop-redact.ts'

/** Every topic we subscribe to in shopify.app.toml (a test compares the two). */
const all: readonly Topic[] = [
  appScopesUpdate,
  appUninstalled,
  bulkOperationsFinish,
  customersDataRequest,
  customersRedact,
  fulfillmentEventsCreate,
  fulfillmentsCreate,
  fulfillmentsUpdate,
  ordersCancelled,
  ordersCreate,
  ordersEdited,
  ordersUpdated,
  productsCreate,
  productsDelete,
  productsUpdate,
  refundsCreate,
  returnsApprove,
  returnsCancel,
  returnsClose,
  returnsDecline,
  returnsProcess,
  returnsReopen,
  returnsRequest,
  returnsUpdate,
  reverseDeliveriesAttachDeliverable,
  reverseFulfillmentOrdersDispose,
  shopRedact,
]

export const topics: ReadonlyMap<string, Topic> = new Map(all.map((topic) => [topic.topic, topic]))
