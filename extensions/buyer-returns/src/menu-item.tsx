import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order.action.menu-item.render'
import { render } from 'preact'
import { numericId } from './numeric-id.ts'

declare const shopify: Api

const PAGE = 'extension:buyer-returns/customer-account.order.page.render'

/** The entry in an order's menu: there for every order and at any time, because the right to withdraw may be as well. */
export default () => {
  const label = shopify.i18n.translate('entry.label')
  render(<s-button href={`${PAGE}/${numericId(shopify.orderId)}`}>{label}</s-button>, document.body)
}
