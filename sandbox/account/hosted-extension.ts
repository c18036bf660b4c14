import { gid } from '../state/gid.ts'
import type { Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { accountPath } from './account-page.ts'
import { type ExtensionHandle, extensionWords } from './browser-code.ts'
import type { Visit } from './visit.ts'

export const FULL_PAGE = { handle: 'buyer-returns', target: 'customer-account.order.page.render' } as const
export const MENU_ITEM = {
  handle: 'buyer-returns-entry',
  target: 'customer-account.order.action.menu-item.render',
} as const

/** What browser/host.ts needs to run one of the extension's targets for an order. */
export async function hostedExtension(
  world: World,
  visit: Visit,
  order: Order,
  { handle, target }: { handle: ExtensionHandle; target: string },
): Promise<object> {
  const orderPath = accountPath(visit, `/orders/${order.id}`)
  return {
    into: `[data-extension="${handle}"]`,
    target,
    bundle: `/account/-/bundles/${handle}.js`,
    workerUrl: '/account/-/worker.js',
    tokenUrl: accountPath(visit, '/token'),
    orderId: gid('Order', order.id),
    orderName: order.name,
    locale: visit.locale,
    translations: await extensionWords(visit.locale),
    appUrl: world.appConfig().applicationUrl,
    tunnelUrl: world.origins.tunnel,
    addresses: {
      'shopify:customer-account/orders': accountPath(visit, '/orders'),
      [`shopify:customer-account/orders/${order.id}`]: orderPath,
      [`extension:${FULL_PAGE.handle}/${FULL_PAGE.target}/${order.id}`]: `${orderPath}/returns`,
    },
  }
}
