import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris'
import { CheckCircleIcon, ClockIcon } from '@shopify/polaris-icons'
import type { DeadlineView } from '../../deadlines/read-deadlines.ts'
import { dayInFull } from '../../locales/admin-time.ts'
import { words } from '../../locales/admin-words.ts'
import { DeadlineRow } from '../../ui/deadline-row.tsx'

interface DeadlinesProps {
  deadlines: readonly DeadlineView[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
}

/** What is still due, the most urgent first; then what was, with what became of it. What no longer applies is left out. */
export const inOrder = (deadlines: readonly DeadlineView[]): DeadlineView[] => {
  const shown = deadlines.filter(({ status }) => status !== 'dropped')
  const isOpen = ({ status }: DeadlineView) => status === 'pending'
  return [...shown.filter(isOpen), ...shown.filter((one) => !isOpen(one))]
}

export const Deadlines = ({ deadlines, today }: DeadlinesProps) => {
  const shown = inOrder(deadlines)
  return (
    shown.length > 0 && (
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {words('case.deadlines')}
          </Text>
          {shown.map((deadline) =>
            deadline.status === 'pending' ? (
              <Pending key={`${deadline.kind}/${deadline.key}`} deadline={deadline} today={today} />
            ) : (
              <Over key={`${deadline.kind}/${deadline.key}`} deadline={deadline} />
            ),
          )}
        </BlockStack>
      </Card>
    )
  )
}

const Pending = ({ deadline, today }: { deadline: DeadlineView; today: string }) => {
  const { words: title, kind, lastDay, will, citation, derivation } = deadline
  return (
    <DeadlineRow title={words(title)} lastDay={lastDay} today={today}>
      <Text as="p" tone="subdued">
        {words(`due.${kind}.cost`)} {will === 'none' ? '' : words(`act.will.${will}`)}
      </Text>
      {citation && (
        <Text as="p" tone="subdued" variant="bodySm">
          {derivation?.includes('→') ? words('due.basis', { derivation, citation }) : citation}
        </Text>
      )}
    </DeadlineRow>
  )
}

const Over = ({ deadline: { words: title, status, lastDay, act } }: { deadline: DeadlineView }) => {
  const isMet = status === 'met'
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="p">{words(title)}</Text>
        <Badge {...(isMet ? { tone: 'success' } : {})} icon={isMet ? CheckCircleIcon : ClockIcon}>
          {words(isMet ? 'due.met' : 'due.passed')}
        </Badge>
      </InlineStack>
      <Text as="p" tone="subdued">
        {dayInFull(lastDay)}
        {act === undefined || act === 'none' ? '' : `. ${words(`act.passed.${act}`)}`}
      </Text>
    </BlockStack>
  )
}
