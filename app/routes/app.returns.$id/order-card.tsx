import { BlockStack, Card, Link, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'

type Origin = Pick<CaseView, 'statement' | 'order' | 'channel' | 'shopifyReturns'>

/** Where this comes from: the statement, the order, and the returns in Shopify. */
export const OrderCard = ({ view }: { view: Origin }) => {
  const { moment } = useMerchantTime()
  const { statement, order, channel, shopifyReturns } = view
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('case.origin.title')}
        </Text>
        <Text as="p">
          {words(`case.origin.${channel}`, {
            received: moment(statement.receivedAt),
            sent: moment(statement.sentAt),
          })}
        </Text>
        <AsEntered statement={statement} />
        {statement.contact && (
          <Text as="p">{words('case.origin.contact', { contact: statement.contact })}</Text>
        )}
        {statement.whatsapp && (
          <Link url={`https://wa.me/${statement.whatsapp.slice(1)}`} target="_blank">
            {words('case.origin.whatsapp', { number: statement.whatsapp })}
          </Link>
        )}
        <Link url={`shopify:admin/orders/${order.id}`} target="_top">
          {words('case.origin.order', { order: order.name })}
        </Link>
        {shopifyReturns.map(({ id, name, state, note }) => (
          <BlockStack key={id} gap="050">
            <Text as="p">{words('case.origin.return', { name, state: words(`returnState.${state}`) })}</Text>
            {note && (
              <Text as="p" tone="subdued">
                {note}
              </Text>
            )}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}

/** Of a statement that staff wrote down: who did and when, and the buyer's own words. */
const AsEntered = ({ statement: { entered, words: own, locale } }: Pick<CaseView, 'statement'>) => {
  const { moment } = useMerchantTime()
  if (entered === undefined) return null
  const staff = entered.by.replace('merchant:', '')
  return (
    <>
      <Text as="p">{words('case.origin.entered', { entered: moment(entered.at), staff })}</Text>
      {own && (
        <BlockStack gap="050">
          <Text as="p" tone="subdued">
            {words('case.origin.words')}
          </Text>
          <div lang={locale} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {own}
          </div>
        </BlockStack>
      )}
    </>
  )
}
