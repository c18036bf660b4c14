import { BlockStack, Box, Button, Card, Divider, Link, Text } from '@shopify/polaris'
import { Fragment, useState } from 'react'
import type { DeadlineView } from '../../deadlines/read-deadlines.ts'
import { words } from '../../locales/admin-words.ts'
import { DeadlineRow } from '../../ui/deadline-row.tsx'

/** As many as one looks through at a glance. */
const SHOWN = 7

interface DueThisWeekProps {
  deadlines: readonly DeadlineView[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
}

/** What falls due within a week or is late: what, until when, of which return, and what it costs to miss. */
export const DueThisWeek = ({ deadlines, today }: DueThisWeekProps) => {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? deadlines : deadlines.slice(0, SHOWN)
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {words('home.due.title')}
        </Text>
      </Box>
      {shown.map((deadline) => (
        <Fragment key={`${deadline.subject}/${deadline.kind}/${deadline.key}`}>
          <Divider />
          <Box padding="400">
            <Due deadline={deadline} today={today} />
          </Box>
        </Fragment>
      ))}
      {deadlines.length > SHOWN && (
        <>
          <Divider />
          <Box padding="400">
            <Button
              variant="plain"
              disclosure={isAll ? 'up' : 'down'}
              ariaExpanded={isAll}
              onClick={() => setAll(!isAll)}
            >
              {isAll ? words('home.due.fewer') : words('home.due.more', { count: deadlines.length - SHOWN })}
            </Button>
          </Box>
        </>
      )}
    </Card>
  )
}

const Due = ({ deadline, today }: { deadline: DeadlineView; today: string }) => {
  const { words: title, kind, lastDay, case: of } = deadline
  return (
    <DeadlineRow title={words(title)} lastDay={lastDay} today={today}>
      <BlockStack gap="050">
        <Text as="p" tone="subdued">
          {words(`due.${kind}.cost`)}
        </Text>
        {of && (
          <Link url={`/app/returns/${of.id}`} removeUnderline>
            {words('home.due.case', { reference: of.reference, order: of.orderName })}
          </Link>
        )}
      </BlockStack>
    </DeadlineRow>
  )
}
