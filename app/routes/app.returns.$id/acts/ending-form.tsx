import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
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
      <TextField
        label={words('case.closing.reason')}
        helpText={words('case.closing.help')}
        value={reason}
        onChange={setReason}
        multiline={2}
        autoComplete="off"
        requiredIndicator
        {...act.errorOf('reason')}
      />
      <InlineStack>
        <Button loading={act.pending === 'close'} onClick={() => act.send('close', { reason })}>
          {words('case.closing.close')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
