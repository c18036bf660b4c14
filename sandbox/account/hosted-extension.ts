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
export const MY_RETURNS = { handle: 'buyer-my-returns', target: 'customer-account.page.render' } as const
export const STATUS_BLOCK = {
  handle: 'buyer-returns-status',
  target: 'customer-account.order-status.block.render',
} as const
export const LINE_NOTES = {
  handle: 'buyer-returns-status',
  target: 'customer-account.order-status.cart-line-list.render-after',
} as const

export interface Hosted {
  handle: ExtensionHandle
  target: string
}

/** Where a target is drawn. */
export const placeOf = ({ target }: Hosted): string => target

/**
 * What browser/host.ts needs to run one of the extension's targets.
 * @param order absent for a page that is of none
 * @param path of the extension's own page
 */
export async function hostedExtension(
  world: World,
  visit: Visit,
  { handle, target }: Hosted,
  { order, path = '/' }: { order?: Order; path?: string } = {},
): Promise<object> {
  const own = accountPath(visit, '/my-returns')
  return {
    into: `[data-extension="${placeOf({ handle, target })}"]`,
    target,
    bundle: `/account/-/bundles/${handle}.js`,
    workerUrl: '/account/-/worker.js',
    storageScope: `${visit.shop.handle}/${visit.customer?.id ?? 'nobody'}/${handle}`,
    tokenUrl: accountPath(visit, '/token'),
    customerApiUrl: accountPath(visit, '/customer-api'),
    ...(order && { orderId: gid('Order', order.id), orderName: order.name }),
    path,
    locale: visit.locale,
    translations: await extensionWords(visit.locale),
    appUrl: world.appConfig().applicationUrl,
    tunnelUrl: world.origins.tunnel,
    addresses: {
      'shopify:customer-account/orders': accountPath(visit, '/orders'),
      // Those that end with a stroke stand for all that begin so.
      'shopify:customer-account/orders/': accountPath(visit, '/orders/'),
      [`extension:${MY_RETURNS.handle}/`]: `${own}/`,
      ...(handle === MY_RETURNS.handle && { 'extension:/': `${own}/` }),
      ...(order && {
        [`extension:${FULL_PAGE.handle}/${FULL_PAGE.target}/${order.id}`]: accountPath(
          visit,
          `/orders/${order.id}/returns`,
        ),
      }),
    },
  }
}
