import { Box } from '@shopify/polaris'

/** What the buyer wrote, as they wrote it. */
export const BuyersWords = ({ children, locale }: { children: string; locale: string }) => (
  <Box paddingInlineStart="200" borderInlineStartWidth="025" borderColor="border">
    <p lang={locale} style={{ whiteSpace: 'pre-wrap' }}>
      {children}
    </p>
  </Box>
)
