import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order.page.render'
import { render } from 'preact'
import { buyerApi } from './buyer-api.ts'
import { draftsOf } from './draft.ts'
import { numericId } from './numeric-id.ts'
import { ReturnsPage } from './returns-page.tsx'
import { WordsContext } from './words.ts'

declare const shopify: Api

export default () => {
  render(<Page />, document.body)
}

/** Shopify tells the order a moment after the page opens; reading the signal draws the page again when it does. */
function Page() {
  const order = shopify.order.value
  const locale = shopify.localization.extensionLanguage.value.isoCode
  const token = () => shopify.sessionToken.get()
  const orderId = order && numericId(order.id)
  return (
    <WordsContext.Provider value={(key, values) => shopify.i18n.translate(key, values)}>
      <ReturnsPage
        key={orderId}
        orderId={orderId}
        orderName={order?.name}
        api={orderId && buyerApi({ orderId, locale, token })}
        drafts={draftsOf(orderId ?? '', shopify.storage)}
      />
    </WordsContext.Provider>
  )
}
