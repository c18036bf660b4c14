import { BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { MoneyView } from '../../returns/case-view.ts'

/** What is paid back, as the buyer was shown it. */
export const MoneyCard = ({ money: { rows, total } }: { money: MoneyView }) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        {words('case.paid.title')}
      </Text>
      {rows.map(({ what, item, amount }, index) => (
        // Two rows may read the same, and their order never changes.
        <Row
          key={`${what}/${item ?? ''}/${amount}/${String(index)}`}
          label={words(`case.paid.${what}`, { item })}
        >
          {amount}
        </Row>
      ))}
      <Divider />
      <Row label={words('case.paid.total')} strong>
        {total}
      </Row>
    </BlockStack>
  </Card>
)

const Row = ({ label, children, strong = false }: { label: string; children: string; strong?: boolean }) => {
  const weight = strong ? 'semibold' : 'regular'
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" fontWeight={weight}>
        {label}
      </Text>
      <Text as="span" fontWeight={weight}>
        {children}
      </Text>
    </InlineStack>
  )
}
