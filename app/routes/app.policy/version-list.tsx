import { BlockStack, Card, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { VersionSummary } from '../../policies/read-policy.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'

/** Every version there ever was: an order is decided by the one in force when it was placed. */
export const VersionList = ({ versions }: { versions: readonly VersionSummary[] }) => {
  const { moment } = useMerchantTime()
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {words('policy.versions.title')}
        </Text>
        <Text as="p" tone="subdued">
          {words('policy.versions.text')}
        </Text>
        {versions.map(({ version, name, inForceFrom }) => (
          <BlockStack key={version} gap="050">
            <Text as="p" fontWeight="semibold">
              {words('policy.versions.version', { version, name })}
            </Text>
            <Text as="span" tone="subdued" variant="bodySm">
              {words('policy.versions.since', { since: moment(inForceFrom) })}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
