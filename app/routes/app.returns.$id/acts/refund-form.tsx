import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { CaseView } from '../../../returns/merchant/case-view.ts'
import type { RefundView } from '../../../returns/merchant/repaid-view.ts'
import type { Acting } from './use-act.ts'

interface RefundFormProps {
  refund: RefundView
  lines: CaseView['lines']
  /** Why it is to be paid, or need not be yet. */
  text:
    | 'here'
    | 'unsent'
    | 'mayWait'
    | 'part'
    | 'again'
    | 'proven'
    | 'wanted'
    | 'rest'
    | 'counted'
    | 'besides'
  /** Also for what has not come. */
  waived: boolean
  act: Acting
  isPrimary: boolean
}

/** What the button says of an amount, where it is not just to be paid. */
const NOW: Partial<Record<RefundFormProps['text'], 'nowAgain' | 'countedNow' | 'besidesNow'>> = {
  again: 'nowAgain',
  counted: 'countedNow',
  besides: 'besidesNow',
}

/** The amount stands in the button: whoever presses has read what is paid back, or that nothing is. */
export const RefundForm = ({ refund, lines, text, waived, act, isPrimary }: RefundFormProps) => {
  const { keys, amount } = refund
  const kind = refundKind(refund, lines)
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">
        {words(`case.refund.${kind === 'money' || ['mayWait', 'counted'].includes(text) ? text : kind}`)}
      </Text>
      <InlineStack>
        <Button
          {...(isPrimary ? { variant: 'primary' as const } : {})}
          loading={act.pending === 'settle'}
          onClick={() =>
            act.send('settle', {
              waived: String(waived),
              keys: keys.join(),
              ...(text === 'rest' && { rest: 'true' }),
              ...(text === 'counted' && { counted: 'true' }),
            })
          }
        >
          {kind === 'money'
            ? words(`case.refund.${NOW[text] ?? 'now'}`, { amount })
            : words(text === 'counted' ? 'case.refund.countedAll' : `case.refund.${kind}Now`)}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}

/** Where no money is paid, it is an exchange that goes out, or something that is only done with. */
export function refundKind({ keys, amount }: RefundView, lines: CaseView['lines']) {
  if (amount !== undefined) return 'money' as const
  const isSwap = keys.every((key) => lines.find((line) => line.key === key)?.remedy === 'exchange')
  return isSwap ? ('exchange' as const) : ('none' as const)
}
