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
  isClosed: boolean
}

/** What is late or still due: of a case that is over, nothing. */
const isOpen = ({ status, isOverdue }: DeadlineView, isClosed: boolean): boolean =>
  !isClosed && (status === 'pending' || (status === 'passed' && isOverdue))

/**
 * What is late and what is still due, the most urgent first; then what was, with what became of it. What no longer
 * applies is left out, as is whatever a case that is over still waited for.
 */
export const inOrder = (deadlines: readonly DeadlineView[], isClosed: boolean): DeadlineView[] => {
  const shown = deadlines.filter(({ status }) => status !== 'dropped' && !(isClosed && status === 'pending'))
  return [...shown.filter((one) => isOpen(one, isClosed)), ...shown.filter((one) => !isOpen(one, isClosed))]
}

export const Deadlines = ({ deadlines, today, isClosed }: DeadlinesProps) => {
  const shown = inOrder(deadlines, isClosed)
  return (
    shown.length > 0 && (
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {words('case.deadlines')}
          </Text>
          {shown.map((deadline) =>
            isOpen(deadline, isClosed) || isToday(deadline, today, isClosed) ? (
              <Open key={`${deadline.kind}/${deadline.key}`} deadline={deadline} today={today} />
            ) : (
              <Over key={`${deadline.kind}/${deadline.key}`} deadline={deadline} />
            ),
          )}
        </BlockStack>
      </Card>
    )
  )
}

/** Its last day is not over: it did what it does, and the day can still be kept. */
const isToday = ({ status, lastDay }: DeadlineView, today: string, isClosed: boolean): boolean =>
  !isClosed && status === 'passed' && lastDay >= today

const Open = ({ deadline, today }: { deadline: DeadlineView; today: string }) => {
  const { words: title, kind, lastDay, will, act, status, isOverdue, citation, derivation } = deadline
  const did = isOverdue ? didWords(act) : didOnce(act)
  return (
    <DeadlineRow title={words(title)} lastDay={lastDay} today={today}>
      <Text as="p" tone="subdued">
        {words(`due.${kind}.cost`)} {status === 'pending' ? willWords(will) : did}
      </Text>
      {citation && (
        <Text as="p" tone="subdued" variant="bodySm">
          {derivation?.includes('→') ? words('due.basis', { derivation, citation }) : citation}
        </Text>
      )}
    </DeadlineRow>
  )
}

const willWords = (will: DeadlineView['will']): string => (will === 'none' ? '' : words(`act.will.${will}`))

/** What it did when it passed. */
const didWords = (act: DeadlineView['act']): string =>
  act === undefined || act === 'none' ? '' : words(`act.passed.${act}`)

/** Of what is over: that it was left to a person says nothing of whether it still waits. */
const didOnce = (act: DeadlineView['act']): string =>
  act === 'person' ? words('act.was.person') : didWords(act)

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
        {isMet || didOnce(act) === '' ? '' : `. ${didOnce(act)}`}
      </Text>
    </BlockStack>
  )
}
