import { BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { BuyersWords } from './buyers-words.tsx'
import { actorName, happened } from './timeline-words.ts'
import { worthTelling } from './worth-telling.ts'

/** Everything that happened, as it was recorded. */
export const Timeline = ({ view: { timeline, lines, statement } }: { view: CaseView }) => {
  const time = useMerchantTime()
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {words('case.timeline')}
        </Text>
        <Box as="ul">
          {worthTelling(timeline).map(({ seq, at, actor, event, words: written }) => {
            return (
              <Box as="li" key={seq} paddingBlockEnd="300">
                <BlockStack gap="050">
                  <Text as="p">{happened(event, { lines, timeline, time })}</Text>
                  {written && <BuyersWords locale={statement.locale}>{written}</BuyersWords>}
                  <InlineStack gap="100">
                    <Text as="span" variant="bodySm" tone="subdued">
                      {words('case.by', { at: time.moment(at), actor: actorName(actor) })}
                    </Text>
                  </InlineStack>
                </BlockStack>
              </Box>
            )
          })}
        </Box>
      </BlockStack>
    </Card>
  )
}
