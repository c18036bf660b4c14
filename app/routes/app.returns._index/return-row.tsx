import { BlockStack, Box, IndexTable, InlineStack, Link, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { CaseSummary } from '../../returns/merchant/case-view.ts'
import { itemsOf } from '../../ui/items-of.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { waitsFor } from '../../ui/waits-for.ts'

interface ReturnRowProps {
  summary: CaseSummary
  position: number
  /** One card-like cell instead of columns, for a phone. */
  condensed: boolean
}

export const ReturnRow = ({ summary, position, condensed }: ReturnRowProps) => {
  const { moment } = useMerchantTime()
  const link = (
    <Link dataPrimaryLink url={`/app/returns/${summary.id}`} monochrome removeUnderline>
      <Text as="span" fontWeight="semibold">
        {summary.reference}
      </Text>
    </Link>
  )
  const received = moment(summary.openedAt)
  return (
    <IndexTable.Row id={summary.id} position={position}>
      {condensed ? (
        <Box padding="300" width="100%">
          <BlockStack gap="100">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              {link}
              <OutcomeBadge outcome={summary.state} />
            </InlineStack>
            <Text as="p">{itemsOf(summary.items)}</Text>
            <Text as="p" tone="subdued" variant="bodySm">
              {words('returns.orderReceived', { order: summary.orderName, received })}
            </Text>
            {summary.waiting.length > 0 && <Text as="p">{waitsFor(summary.waiting, summary.passed)}</Text>}
          </BlockStack>
        </Box>
      ) : (
        <>
          <IndexTable.Cell>{link}</IndexTable.Cell>
          <IndexTable.Cell>{summary.orderName}</IndexTable.Cell>
          <IndexTable.Cell>
            <Wrapping>{itemsOf(summary.items)}</Wrapping>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <OutcomeBadge outcome={summary.state} />
          </IndexTable.Cell>
          <IndexTable.Cell>{received}</IndexTable.Cell>
          <IndexTable.Cell>
            <Wrapping>{waitsFor(summary.waiting, summary.passed)}</Wrapping>
          </IndexTable.Cell>
        </>
      )}
    </IndexTable.Row>
  )
}

// The table's cells do not wrap on their own, and a reason is a sentence.
const Wrapping = ({ children }: { children: string }) => (
  <div style={{ whiteSpace: 'normal', minWidth: '9rem', maxWidth: '18rem' }}>{children}</div>
)
