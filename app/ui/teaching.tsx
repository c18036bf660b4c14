import type { IconSource } from '@shopify/polaris'
import { BlockStack, Box, Button, Icon, Text } from '@shopify/polaris'

interface TeachingProps {
  icon: IconSource
  title: string
  text: string
  action: { content: string; url: string }
  /** False where the page already has something more important to do. */
  isPrimary?: boolean
}

/** An empty place: one sentence on what will be here, and the one thing worth doing meanwhile. */
export const Teaching = ({ icon, title, text, action, isPrimary = true }: TeachingProps) => (
  <Box padding="1000">
    <BlockStack gap="400" inlineAlign="center">
      <Icon source={icon} tone="subdued" />
      <Box maxWidth="26rem">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd" alignment="center">
            {title}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {text}
          </Text>
        </BlockStack>
      </Box>
      <Button url={action.url} {...(isPrimary ? { variant: 'primary' as const } : {})}>
        {action.content}
      </Button>
    </BlockStack>
  </Box>
)
