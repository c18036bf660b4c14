import { BlockStack, Box, Button, Collapsible, InlineStack, Text } from '@shopify/polaris'
import { useId, useState } from 'react'
import { coded, words } from '../../locales/admin-words.ts'
import type { MessageView } from '../../returns/merchant/shown-message.ts'

/** A message, folded: to whom, whether it left, and its words in the buyer's language. */
export const MessageDetails = ({ message, lang }: { message: MessageView; lang: string }) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const state = coded('messageStatus', message.status)
  return (
    <BlockStack gap="100">
      <InlineStack>
        <Button
          variant="plain"
          disclosure={open ? 'up' : 'down'}
          ariaExpanded={open}
          ariaControls={id}
          accessibilityLabel={words('case.message.readOf', { what: coded('messageKind', message.kind) })}
          onClick={() => setOpen(!open)}
        >
          {words('case.message.read')}
        </Button>
      </InlineStack>
      <Collapsible id={id} open={open} transition={false}>
        <Box background="bg-surface-secondary" borderRadius="200" padding="300">
          <BlockStack gap="200">
            <Text as="p" tone="subdued">
              {words('case.message.to', { recipient: message.recipient, state })}
            </Text>
            {message.subject && (
              <Text as="p" fontWeight="semibold">
                {message.subject}
              </Text>
            )}
            <div lang={lang} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {message.text}
            </div>
          </BlockStack>
        </Box>
      </Collapsible>
    </BlockStack>
  )
}
