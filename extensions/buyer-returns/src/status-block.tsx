import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order-status.block.render'
import { render } from 'preact'
import { Glance } from './glance/glance.tsx'
import { useGlance } from './glance/use-glance.ts'
import { numericId } from './numeric-id.ts'
import { WordsContext } from './words.ts'

declare const shopify: Api

export default () => {
  render(<Block />, document.body)
}

/** On the order's page: what is possible by when, how open returns stand, and the way to both. */
function Block() {
  const order = shopify.order.value
  const orderId = order && numericId(order.id)
  const locale = shopify.localization.extensionLanguage.value.isoCode
  const glance = useGlance(orderId, { locale, token: () => shopify.sessionToken.get() })
  return (
    <WordsContext.Provider value={(key, values) => shopify.i18n.translate(key, values)}>
      <Glance orderId={orderId} glance={glance} />
    </WordsContext.Provider>
  )
}
