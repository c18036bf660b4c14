import { BlockStack, Card, InlineError, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { StatableItem } from '../../returns/staff/statable-order.ts'
import { StatedItem } from './stated-item.tsx'
import type { Entry } from './use-entry.ts'

interface ItemsProps {
  entry: Entry
  items: readonly StatableItem[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
}

/** What the statement is about, and what the buyer wants of each. */
export const Items = ({ entry, items, today }: ItemsProps) => {
  const { error } = entry.errorOf('items')
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('entry.items.title')}
        </Text>
        <Text as="p" tone="subdued">
          {words(items.length === 0 ? 'entry.items.none' : 'entry.items.help')}
        </Text>
        {items.map((item) => (
          <StatedItem key={item.unit} {...{ item, entry, today }} />
        ))}
        {error && <InlineError message={error} fieldID="items" />}
      </BlockStack>
    </Card>
  )
}
