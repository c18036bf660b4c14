import { BlockStack, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { dayInFull, daysBetween } from '../locales/admin-time.ts'
import { DeadlineChip } from './deadline-chip.tsx'

interface DeadlineRowProps {
  /** What is due. */
  title: ReactNode
  /** The last day for it; both `YYYY-MM-DD`. */
  lastDay: string
  today: string
  /** Sentences about it: what it costs to miss, what happens by itself. */
  children?: ReactNode
}

/** One deadline, wherever it is shown: what, until when, how much time is left. */
export const DeadlineRow = ({ title, lastDay, today, children }: DeadlineRowProps) => (
  <BlockStack gap="100">
    <Text as="p" fontWeight="medium">
      {title}
    </Text>
    <InlineStack gap="200" blockAlign="center">
      <Text as="span">{dayInFull(lastDay)}</Text>
      <DeadlineChip daysLeft={daysBetween(today, lastDay)} />
    </InlineStack>
    {children}
  </BlockStack>
)
