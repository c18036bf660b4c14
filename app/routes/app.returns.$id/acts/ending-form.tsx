import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import { ReasonField } from './reason-field.tsx'
import type { Acting } from './use-act.ts'

/**
 * It is over, whatever is still open: said with a reason, and done in Shopify too.
 * `owed`: what the buyer has not been paid; closing does not take that from them.
 */
export const ClosingForm = ({ act, owed }: { act: Acting; owed?: string | undefined }) => {
  const [reason, setReason] = useState('')
  return (
    <BlockStack gap="300">
      {owed && (
        <Text as="p" tone="caution">
          {words('case.closing.owed', { amount: owed })}
        </Text>
      )}
      <ReasonField
        label={words('case.closing.reason')}
        help={words('case.closing.help')}
        value={reason}
        onChange={setReason}
        act={act}
      />
      <InlineStack>
        <Button loading={act.pending === 'close'} onClick={() => act.send('close', { reason })}>
          {words('case.closing.close')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
