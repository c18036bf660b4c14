import { BlockStack, Box, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { daysBetween } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import type { CaseLineView, CaseView } from '../../returns/case-view.ts'
import { DeadlineChip } from '../../ui/deadline-chip.tsx'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { Why } from './why.tsx'

interface Shown {
  view: CaseView
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
  /** ISO 4217. */
  currency: string
}

/** What the buyer asked for, item by item, with what was decided and why. */
export const CaseLines = (shown: Shown) => (
  <Card padding="0">
    <Box padding="400">
      <Text as="h2" variant="headingMd">
        {words('case.items')}
      </Text>
    </Box>
    {shown.view.lines.map((line) => (
      <Box key={line.key}>
        <Divider />
        <Box padding="400">
          <Line line={line} {...shown} />
        </Box>
      </Box>
    ))}
  </Card>
)

const Line = ({ line, view, today, currency }: Shown & { line: CaseLineView }) => {
  const [asked] = line.remedies
  const note = view.statement.items[line.key]?.note
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <Text as="h3" variant="headingSm">
          {titleOf(line)}
        </Text>
        <OutcomeBadge outcome={line.acceptance} />
      </InlineStack>
      <Text as="p" tone="subdued">
        {words('case.asksFor', { remedy: words(`remedy.${line.remedy}`) })}
      </Text>
      {note && <Text as="p">{words('case.note', { note })}</Text>}
      {asked && <Text as="p">{asked.reason}</Text>}
      {asked?.deadline?.lastDay && (
        <InlineStack gap="200" blockAlign="center">
          <Text as="span">{asked.deadline.text}</Text>
          <DeadlineChip daysLeft={daysBetween(today, asked.deadline.lastDay)} />
        </InlineStack>
      )}
      {asked && <Why line={line} facts={view.facts} currency={currency} />}
    </BlockStack>
  )
}

const titleOf = ({ title, variant, quantity }: CaseLineView): string => {
  const name = variant ? words('case.titleVariant', { title, variant }) : title
  return quantity > 1 ? words('returns.itemTimes', { title: name, quantity }) : name
}
