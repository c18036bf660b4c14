import { BlockStack, Box, IndexTable, InlineStack, Link, Text, Thumbnail } from '@shopify/polaris'
import { ImageIcon } from '@shopify/polaris-icons'
import type { ProductView } from '../../catalog/product-view.ts'
import { RowControl } from '../../ui/row-control.tsx'
import { CategoryChoice } from './category-choice.tsx'
import { EvidenceBadge } from './evidence-badge.tsx'

interface ProductRowProps {
  product: ProductView
  position: number
  selected: boolean
  /** One card-like cell instead of columns, for a phone. */
  condensed: boolean
  /** Why the last change of several products at once did not reach this one. */
  bulkError: string | undefined
}

export const ProductRow = ({ product, position, selected, condensed, bulkError }: ProductRowProps) => {
  // The title beside it says what it shows.
  const picture = <Thumbnail source={product.imageUrl ?? ImageIcon} alt="" size="small" />
  const title = (
    <Link dataPrimaryLink url={`/app/products/${product.id}`} monochrome removeUnderline>
      <Text as="span" fontWeight="semibold">
        {product.title}
      </Text>
    </Link>
  )
  const choice = (
    <RowControl>
      <CategoryChoice product={product} bulkError={bulkError} />
    </RowControl>
  )
  return (
    <IndexTable.Row
      id={product.id}
      position={position}
      selected={selected}
      accessibilityLabel={product.title}
    >
      {condensed ? (
        <Box padding="300" width="100%">
          <BlockStack gap="200">
            <InlineStack gap="300" blockAlign="center" wrap={false}>
              {picture}
              <BlockStack gap="050">
                {title}
                <Text as="span" tone="subdued" variant="bodySm">
                  {product.type}
                </Text>
              </BlockStack>
            </InlineStack>
            {choice}
            {product.evidence !== 'not_needed' && <EvidenceBadge product={product} />}
          </BlockStack>
        </Box>
      ) : (
        <>
          <IndexTable.Cell>{picture}</IndexTable.Cell>
          <IndexTable.Cell>{title}</IndexTable.Cell>
          <IndexTable.Cell>{product.type}</IndexTable.Cell>
          <IndexTable.Cell>{choice}</IndexTable.Cell>
          <IndexTable.Cell>
            <EvidenceBadge product={product} />
          </IndexTable.Cell>
        </>
      )}
    </IndexTable.Row>
  )
}
