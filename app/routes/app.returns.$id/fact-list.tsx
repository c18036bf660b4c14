import { BlockStack, Text } from '@shopify/polaris'
import { coded, words } from '../../locales/admin-words.ts'
import type { FactView } from '../../returns/case-view.ts'

/** Each fact with who says so: "Received on: 9 November 2026 — carrier event". */
export const FactList = ({ facts }: { facts: readonly FactView[] }) => (
  <BlockStack gap="100">
    {facts.map((fact) => (
      <div key={`${fact.unit ?? ''}/${fact.fact}`}>
        <Text as="span">
          {words('case.fact', { fact: coded('fact', fact.fact), value: fact.value ?? words('case.unknown') })}
        </Text>{' '}
        <Text as="span" tone="subdued">
          {sourceOf(fact)}
        </Text>
      </div>
    ))}
  </BlockStack>
)

const sourceOf = ({ source, detail }: FactView): string => {
  const from = words(`source.${source}`)
  return detail
    ? words('case.sourceDetail', { source: from, detail: coded('detail', detail) })
    : words('case.source', { source: from })
}
