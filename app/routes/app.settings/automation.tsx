import { BlockStack, Box, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { words } from '../../locales/admin-words.ts'
import { SettingsSection } from '../../ui/settings-section.tsx'

export interface InStep {
  /** Whole minutes since the shop was last compared with Shopify; absent before the first time. */
  sweptMinutesAgo?: number
  /** How much failed for good. */
  stuck: number
}

/** What happens by itself, and where one sees that everything is in step. */
export const Automation = ({ inStep: { sweptMinutesAgo, stuck } }: { inStep: InStep }) => (
  <SettingsSection title={words('automation.title')} description={words('automation.text')}>
    <Card padding="0">
      <Line
        text={words('automation.deadlines')}
        action={{ content: words('automation.toDeadlines'), url: '/app/settings/deadlines' }}
      />
      <Divider />
      <Line
        text={stuck === 0 ? words('automation.nothingStuck') : words('automation.stuck', { count: stuck })}
        action={{ content: words('automation.toStuck'), url: '/app/settings/unprocessed' }}
      >
        <Text as="p" tone="subdued">
          {compared(sweptMinutesAgo)}
        </Text>
      </Line>
    </Card>
  </SettingsSection>
)

const compared = (minutes: number | undefined): string => {
  if (minutes === undefined) return words('automation.notCompared')
  return words('automation.compared', { count: minutes })
}

interface LineProps {
  text: string
  action: { content: string; url: string }
  children?: ReactNode
}

const Line = ({ text, action, children }: LineProps) => (
  <Box padding="400">
    <BlockStack gap="200">
      <BlockStack gap="050">
        <Text as="p">{text}</Text>
        {children}
      </BlockStack>
      <InlineStack>
        <Button url={action.url}>{action.content}</Button>
      </InlineStack>
    </BlockStack>
  </Box>
)
