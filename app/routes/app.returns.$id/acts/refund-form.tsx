import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { Acting } from './use-act.ts'

interface RefundFormProps {
  /** e.g. "€189.00"; absent where it is not known before it is planned. */
  amount?: string
  /** Why it is to be paid, or need not be yet. */
  text: 'here' | 'unsent' | 'mayWait' | 'part'
  /** Also for what has not come. */
  waived: boolean
  act: Acting
  isPrimary: boolean
}

/** The amount stands in the button: whoever presses has read what is paid back. */
export const RefundForm = ({ amount, text, waived, act, isPrimary }: RefundFormProps) => (
  <BlockStack gap="200">
    <Text as="p" tone="subdued">
      {words(`case.refund.${text}`)}
    </Text>
    <InlineStack>
      <Button
        {...(isPrimary ? { variant: 'primary' as const } : {})}
        loading={act.pending === 'settle'}
        onClick={() => act.send('settle', { waived: String(waived) })}
      >
        {amount === undefined ? words('case.refund.all') : words('case.refund.now', { amount })}
      </Button>
    </InlineStack>
  </BlockStack>
)
