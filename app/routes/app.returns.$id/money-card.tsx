import { BlockStack, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { MoneyView } from '../../returns/merchant/case-view.ts'
import type { RepaidView } from '../../returns/merchant/repaid-view.ts'
import { InOneLine } from '../../ui/long-words.tsx'
import { useMerchantTime } from '../../ui/merchant-time.tsx'

interface MoneyCardProps {
  /** Absent where nothing is paid for what was accepted. */
  money: MoneyView | undefined
  repaid: RepaidView
  /** A person wanted it over: what is owed stays owed. */
  isGivenUp: boolean
}

/** What is paid back, as the buyer was shown it, less what they agreed to; and what of it was paid. */
export const MoneyCard = ({ money, repaid: { deductions, payments, left }, isGivenUp }: MoneyCardProps) => {
  const { day } = useMerchantTime()
  if (money === undefined && payments.length === 0) return null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('case.paid.title')}
        </Text>
        {money && <Owed money={money} />}
        {deductions.map(({ item, amount }) => (
          <Row key={`${item}/${amount}`} label={words('case.repaid.deduction', { item })}>
            {words('case.repaid.less', { amount })}
          </Row>
        ))}
        {payments.map(({ amount, state, at, refundId }) => (
          <Row key={`${at}/${refundId ?? ''}`} label={words(`case.repaid.${state}`, { day: day(at) })}>
            {amount}
          </Row>
        ))}
        {left && (isGivenUp || payments.length + deductions.length > 0) && (
          <Row label={words(isGivenUp ? 'case.repaid.owed' : 'case.repaid.left')} strong>
            {left}
          </Row>
        )}
      </BlockStack>
    </Card>
  )
}

const Owed = ({ money: { rows, total } }: { money: MoneyView }) => (
  <>
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
  </>
)

/** A long item gives way to its amount. */
const Row = ({ label, children, strong = false }: { label: string; children: string; strong?: boolean }) => {
  const weight = strong ? 'semibold' : 'regular'
  return (
    <InlineStack align="space-between" gap="200" wrap={false}>
      <Text as="span" fontWeight={weight}>
        {label}
      </Text>
      <Text as="span" fontWeight={weight}>
        <InOneLine>{children}</InOneLine>
      </Text>
    </InlineStack>
  )
}
