import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { GuestView } from '../../returns/merchant/list-guests.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import type { GuestActing } from './use-guest-act.ts'

interface CopyProps {
  guest: GuestView
  act: GuestActing
  /** Sending it is the next thing to do. */
  isNext: boolean
}

/** Whether they have it in hand that we received it; where not, why, and what a person can do. */
export const CopySentOrNot = ({ guest: { reference, copy, copySentAt }, act, isNext }: CopyProps) => {
  const { moment } = useMerchantTime()
  const isToSend = copy === 'held' || copy === 'failed'
  return (
    <BlockStack gap="200">
      <div aria-live="polite">
        <Text as="p" {...(isToSend || copy === 'none' ? { tone: 'caution' as const } : {})}>
          {words(`guests.copy.${copy}`, { at: copySentAt === undefined ? '' : moment(copySentAt) })}
        </Text>
      </div>
      {isToSend && (
        <InlineStack>
          <Button
            onClick={() => act.send('copy')}
            loading={act.doing === 'copy'}
            {...(isNext ? { variant: 'primary' as const } : {})}
            accessibilityLabel={words(`guests.copy.sendOf.${copy}`, { reference })}
          >
            {words(`guests.copy.send.${copy}`)}
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  )
}
