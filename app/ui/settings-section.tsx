import { BlockStack, Box, InlineGrid, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

interface SettingsSectionProps {
  title: string
  description: string
  children: ReactNode
}

/** What a part of the settings is about, beside it. On a phone, where cards reach the edges, the words keep off them. */
export const SettingsSection = ({ title, description, children }: SettingsSectionProps) => (
  <InlineGrid columns={{ xs: '1fr', md: '2fr 5fr' }} gap="400">
    <Box
      as="section"
      paddingInlineStart={{ xs: '400', sm: '0' }}
      paddingInlineEnd={{ xs: '400', sm: '0' }}
      paddingBlockStart={{ xs: '0', md: '400' }}
    >
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {description}
        </Text>
      </BlockStack>
    </Box>
    {children}
  </InlineGrid>
)
