import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import { dayInFull, daysBetween } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import type { CaseLineView } from '../../returns/case-view.ts'
import { DeadlineChip } from '../../ui/deadline-chip.tsx'

interface Due {
  text: string
  by: string
}

/** What is owed by when for what was accepted, soonest first; the same duty of several items once. */
export const dutiesOf = (lines: readonly CaseLineView[]): Due[] => {
  const duties = lines.flatMap(({ acceptance, remedies: [asked] }) =>
    acceptance === 'accepted' && asked ? asked.duties : [],
  )
  const due = duties.flatMap(({ text, by }) => (by ? [{ text, by }] : []))
  const distinct = new Map(due.map((duty) => [`${duty.by} ${duty.text}`, duty]))
  return [...distinct.values()].sort((a, b) => a.by.localeCompare(b.by))
}

export const Deadlines = ({ lines, today }: { lines: readonly CaseLineView[]; today: string }) => {
  const duties = dutiesOf(lines)
  return (
    duties.length > 0 && (
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {words('case.deadlines')}
          </Text>
          {duties.map(({ text, by }) => (
            <BlockStack key={`${by} ${text}`} gap="100">
              <Text as="p">{text}</Text>
              <InlineStack gap="200" blockAlign="center">
                <Text as="span" tone="subdued">
                  {dayInFull(by)}
                </Text>
                <DeadlineChip daysLeft={daysBetween(today, by)} />
              </InlineStack>
            </BlockStack>
          ))}
        </BlockStack>
      </Card>
    )
  )
}
