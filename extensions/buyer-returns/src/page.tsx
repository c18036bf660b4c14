import '@shopify/ui-extensions/preact'
import type { Api } from '@shopify/ui-extensions/customer-account.order.page.render'
import { render } from 'preact'
import { accountOrder } from './account-order/read-account-order.ts'
import { buyerApi } from './buyer-api.ts'
import { draftsOf } from './draft.ts'
import { numericId } from './numeric-id.ts'
import { Loading } from './parts/loading.tsx'
import { ReturnsPage } from './returns-page.tsx'
import { WordsContext } from './words.ts'

declare const shopify: Api

export default () => {
  render(<Page />, document.body)
}

/** Shopify tells the order a moment after the page opens; reading the signal draws the page again when it does. */
function Page() {
  const order = shopify.order.value
  return (
    <WordsContext.Provider value={(key, values) => shopify.i18n.translate(key, values)}>
      {order ? <OfOrder key={order.id} gid={order.id} name={order.name} /> : <Loading />}
    </WordsContext.Provider>
  )
}

function OfOrder({ gid, name }: { gid: string; name: string }) {
  const locale = shopify.localization.extensionLanguage.value.isoCode
  const id = numericId(gid)
  const api = buyerApi({ orderId: id, locale, token: () => shopify.sessionToken.get() })
  return (
    <ReturnsPage
      order={{ id, name }}
      api={api}
      account={accountOrder(gid, locale)}
      drafts={draftsOf(id, shopify.storage)}
    />
  )
}
