import { BlockStack, Box, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { dayInFull } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import type { CaseLineView, CaseView } from '../../returns/merchant/case-view.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { OutcomeBadge } from '../../ui/outcome-badge.tsx'
import { ProgressBadges } from './progress-badges.tsx'
import { Reported } from './reported.tsx'
import { Why } from './why.tsx'

interface Shown {
  view: CaseView
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

const Line = ({ line, view, currency }: Shown & { line: CaseLineView }) => {
  const [asked] = line.remedies
  const stated = view.statement.items[line.key]
  const judged = judgementOf(line.key, view)
  const replacement = replacementOf(line.key, view)
  // What the engine left open is closed once a person has decided.
  const isOvertaken = judged && (asked?.outcome === 'review' || asked?.outcome === 'asks')
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <Text as="h3" variant="headingSm">
          {titleOf(line)}
        </Text>
        <InlineStack gap="100">
          <OutcomeBadge outcome={line.acceptance} />
          <ProgressBadges line={line} />
        </InlineStack>
      </InlineStack>
      <Text as="p" tone="subdued">
        {words('case.asksFor', { remedy: words(`remedy.${line.remedy}`) })}
      </Text>
      {stated?.note && <Text as="p">{words('case.note', { note: stated.note })}</Text>}
      {stated && <Reported stated={stated} />}
      {replacement && <Text as="p">{words('case.goesOut', { replacement })}</Text>}
      {judged && <Text as="p">{words(`case.judged.${judged.resolution}`, { reason: judged.reason })}</Text>}
      {asked && !isOvertaken && <Text as="p">{words('case.told', { reason: asked.reason })}</Text>}
      {asked?.deadline?.lastDay && <InTime lastDay={asked.deadline.lastDay} sentAt={view.statement.sentAt} />}
      {asked && <Why line={line} facts={view.facts} currency={currency} />}
    </BlockStack>
  )
}

/** The last day of the period, beside the moment that counts against it. */
const InTime = ({ lastDay, sentAt }: { lastDay: string; sentAt: string }) => {
  const { moment } = useMerchantTime()
  return (
    <Text as="p" tone="subdued">
      {words('case.inTime', { lastDay: dayInFull(lastDay), stated: moment(sentAt) })}
    </Text>
  )
}

/** What a person of the shop decided about a line, the last word counting. */
const judgementOf = (key: number, { timeline }: CaseView) =>
  timeline
    .flatMap(({ event }) =>
      event.type === 'resolved_by_merchant' && event.keys.includes(key) ? [event] : [],
    )
    .at(-1)

/** What goes out for a line, as it was chosen last. */
function replacementOf(key: number, { timeline }: CaseView): string | undefined {
  const chosen = timeline
    .flatMap(({ event }) => (event.type === 'replacement_chosen' && event.key === key ? [event] : []))
    .at(-1)?.replacement
  if (chosen === undefined) return undefined
  const { title = chosen.variantId, quantity } = chosen
  return quantity > 1 ? words('returns.itemTimes', { title, quantity }) : title
}

const titleOf = ({ title, variant, quantity }: CaseLineView): string => {
  const name = variant ? words('case.titleVariant', { title, variant }) : title
  return quantity > 1 ? words('returns.itemTimes', { title: name, quantity }) : name
}
