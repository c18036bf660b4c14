import { BlockStack, Text } from '@shopify/polaris'
import type { FactView } from '../../returns/merchant/case-view.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { factOf, sourceOf } from './fact-words.ts'

/** Each fact with who says so: "Delivered: Monday 9 November 2026 — carrier event". */
export const FactList = ({ facts, currency }: { facts: readonly FactView[]; currency: string }) => {
  const telling = { time: useMerchantTime(), currency }
  return (
    <BlockStack gap="100">
      {facts.map((fact) => (
        <div key={`${fact.unit ?? ''}/${fact.fact}/${fact.source}/${fact.readAt}`}>
          <Text as="span">{factOf(fact, telling)}</Text>{' '}
          <Text as="span" tone="subdued">
            {sourceOf(fact, telling)}
          </Text>
        </div>
      ))}
    </BlockStack>
  )
}
