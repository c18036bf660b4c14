import { BlockStack, Box, Button, Card, Divider, InlineStack, Link, Text } from '@shopify/polaris'
import { Fragment } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { CasePage, CaseSummary } from '../../returns/merchant/case-view.ts'
import { itemsOf } from '../../ui/items-of.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { waitsFor } from '../../ui/waits-for.ts'

/** "3 returns need you": the oldest first, each with why, and the first one a press away. */
export const NeedYou = ({ page }: { page: CasePage }) => {
  const [oldest] = page.cases
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">
              {words('home.needYou', { count: page.needPerson })}
            </Text>
            <Text as="p" tone="subdued">
              {words('home.oldestFirst')}
            </Text>
          </BlockStack>
          {oldest && (
            <Button variant="primary" url={`/app/returns/${oldest.id}`}>
              {words('home.decide', { reference: oldest.reference })}
            </Button>
          )}
        </InlineStack>
      </Box>
      {page.cases.map((summary) => (
        <Fragment key={summary.id}>
          <Divider />
          <Waiting summary={summary} />
        </Fragment>
      ))}
      {page.needPerson > page.cases.length && (
        <>
          <Divider />
          <Box padding="400">
            <Link url="/app/returns">{words('home.all')}</Link>
          </Box>
        </>
      )}
    </Card>
  )
}

const Waiting = ({ summary }: { summary: CaseSummary }) => {
  const { moment } = useMerchantTime()
  return (
    <Box padding="400">
      <BlockStack gap="050">
        <Link url={`/app/returns/${summary.id}`} removeUnderline>
          {words('home.case', { reference: summary.reference, items: itemsOf(summary.items) })}
        </Link>
        <Text as="p">{waitsFor(summary.waiting, summary.passed)}</Text>
        <Text as="p" tone="subdued" variant="bodySm">
          {words('home.waiting', { order: summary.orderName, received: moment(summary.openedAt) })}
        </Text>
      </BlockStack>
    </Box>
  )
}
