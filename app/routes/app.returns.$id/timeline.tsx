import { BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris'
import { coded, words } from '../../locales/admin-words.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { addresseeOf } from './addressee-of.ts'
import { MessageDetails } from './message-details.tsx'
import { actorName, happened } from './timeline-words.ts'
import { worthTelling } from './worth-telling.ts'

/** Everything that happened, as it was recorded; messages can be read as they were sent. */
export const Timeline = ({ view: { timeline, messages, lines, statement } }: { view: CaseView }) => {
  const time = useMerchantTime()
  const told = new Set(timeline.map(({ event }) => (event.type === 'acknowledged' ? event.messageId : '')))
  const untold = messages.filter(({ id }) => !told.has(id))
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {words('case.timeline')}
        </Text>
        <Box as="ul">
          {worthTelling(timeline).map(({ seq, at, actor, event, words: written }) => {
            const message = event.type === 'acknowledged' && messages.find(({ id }) => id === event.messageId)
            return (
              <Box as="li" key={seq} paddingBlockEnd="300">
                <BlockStack gap="050">
                  <Text as="p">{happened(event, { lines, timeline, time })}</Text>
                  {written && (
                    <Box paddingInlineStart="200" borderInlineStartWidth="025" borderColor="border">
                      <p lang={statement.locale} style={{ whiteSpace: 'pre-wrap' }}>
                        {written}
                      </p>
                    </Box>
                  )}
                  <InlineStack gap="100">
                    <Text as="span" variant="bodySm" tone="subdued">
                      {words('case.by', { at: time.moment(at), actor: actorName(actor) })}
                    </Text>
                  </InlineStack>
                  {message && <MessageDetails message={message} lang={statement.locale} />}
                </BlockStack>
              </Box>
            )
          })}
          {untold.map((message) => (
            <Box as="li" key={message.id} paddingBlockEnd="300">
              <Text as="p">
                {words(`case.message.${addresseeOf(message)}`, {
                  state: coded('messageStatus', message.status),
                })}
              </Text>
              <MessageDetails message={message} lang={statement.locale} />
            </Box>
          ))}
        </Box>
      </BlockStack>
    </Card>
  )
}
