import { BlockStack, List, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { ReasonView } from '../../returns/merchant/case-view.ts'

const BEARINGS = ['against', 'open', 'for'] as const

/** What speaks against the buyer first, for that is what is asked about; each with the clause or provision that says so. */
export const Reasons = ({ reasons }: { reasons: readonly ReasonView[] }) => (
  <BlockStack gap="200">
    {BEARINGS.map((bears) => ({ bears, said: reasons.filter((reason) => reason.bears === bears) }))
      .filter(({ said }) => said.length > 0)
      .map(({ bears, said }) => (
        <BlockStack key={bears} gap="050">
          <Text as="p" tone="subdued">
            {words(`case.bears.${bears}`)}
          </Text>
          <List gap="extraTight">
            {said.map(({ text, citations }) => (
              <List.Item key={text}>
                {text}{' '}
                <Text as="span" tone="subdued">
                  {words('case.reasonSource', { citations: citations.join(' · ') })}
                </Text>
              </List.Item>
            ))}
          </List>
        </BlockStack>
      ))}
  </BlockStack>
)
