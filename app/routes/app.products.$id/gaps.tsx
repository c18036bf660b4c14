import { Badge, BlockStack, Card, Icon, InlineStack, Text } from '@shopify/polaris'
import { AlertTriangleIcon, CheckCircleIcon } from '@shopify/polaris-icons'
import type { EvidenceInput } from '../../catalog/evidence-form.ts'
import { gapsOf } from '../../catalog/evidence-form.ts'
import { words } from '../../locales/admin-words.ts'

/** What is missing for the exclusion to hold, and what each gap means for a buyer. */
export const Gaps = ({ typed }: { typed: EvidenceInput }) => {
  const gaps = gapsOf(typed)
  const holds = gaps.length === 0
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {words('evidence.gaps.title')}
          </Text>
          <Badge tone={holds ? 'success' : 'attention'} icon={holds ? CheckCircleIcon : AlertTriangleIcon}>
            {words(holds ? 'evidence.gaps.holds' : 'evidence.gaps.open')}
          </Badge>
        </InlineStack>
        <Text as="p">{words(holds ? 'evidence.gaps.holdsText' : 'evidence.gaps.openText')}</Text>
        {gaps.map((gap) => (
          <InlineStack key={gap} gap="200" wrap={false} blockAlign="start">
            <span>
              <Icon source={AlertTriangleIcon} tone="caution" />
            </span>
            <Text as="p">{words(`evidence.gaps.${gap}`)}</Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}
