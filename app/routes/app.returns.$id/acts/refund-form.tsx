import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { RefundView } from '../../../returns/merchant/repaid-view.ts'
import type { Acting } from './use-act.ts'

interface RefundFormProps {
  refund: RefundView
  /** Why it is to be paid, or need not be yet. */
  text: 'here' | 'unsent' | 'mayWait' | 'part' | 'again' | 'proven' | 'wanted'
  /** Also for what has not come. */
  waived: boolean
  act: Acting
  isPrimary: boolean
}

/** The amount stands in the button: whoever presses has read what is paid back. */
export const RefundForm = ({ refund: { keys, amount }, text, waived, act, isPrimary }: RefundFormProps) => (
  <BlockStack gap="200">
    <Text as="p" tone="subdued">
      {words(`case.refund.${text}`)}
    </Text>
    <InlineStack>
      <Button
        {...(isPrimary ? { variant: 'primary' as const } : {})}
        loading={act.pending === 'settle'}
        onClick={() => act.send('settle', { waived: String(waived), keys: keys.join() })}
      >
        {amount === undefined
          ? words('case.refund.all')
          : words(text === 'again' ? 'case.refund.nowAgain' : 'case.refund.now', { amount })}
      </Button>
    </InlineStack>
  </BlockStack>
)
