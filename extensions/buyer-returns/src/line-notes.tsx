import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order-status.cart-line-list.render-after'
import { render } from 'preact'
import { Notes } from './glance/notes.tsx'
import { useGlance } from './glance/use-glance.ts'
import { numericId } from './numeric-id.ts'

declare const shopify: Api

export default () => {
  render(<LineNotes />, document.body)
}

/** Behind the order's lines: of each the one line that matters. One question for all of them, and not one for each. */
function LineNotes() {
  const order = shopify.order.value
  const locale = shopify.localization.extensionLanguage.value.isoCode
  const asking = { locale, token: () => shopify.sessionToken.get() }
  return <Notes glance={useGlance(order && numericId(order.id), asking)} />
}
