import { useFetcher, useNavigation } from '@remix-run/react'
import { Card, IndexTable, useBreakpoints, useIndexResourceState } from '@shopify/polaris'
import type { Category } from '../../catalog/category.ts'
import { CATEGORIES } from '../../catalog/category.ts'
import type { ProductPage } from '../../catalog/list-products.ts'
import { words } from '../../locales/admin-words.ts'
import { usePaging } from '../../ui/paging.ts'
import { NoProducts } from './no-products.tsx'
import { ProductFilters } from './product-filters.tsx'
import { ProductRow } from './product-row.tsx'
import type { action } from './route.tsx'

export const ProductsTable = ({ page, total }: { page: ProductPage; total: number }) => {
  const { products } = page
  const paging = usePaging(page.next)
  const isLoading = useNavigation().state === 'loading'
  const { smDown } = useBreakpoints()
  const selection = useIndexResourceState(products.map(({ id }) => ({ id })))
  const bulk = useFetcher<typeof action>()

  const setAll = (category: Category) => {
    const form = new FormData()
    form.set('category', category)
    for (const id of selection.selectedResources) form.append('product', id)
    bulk.submit(form, { method: 'post' })
    selection.clearSelection()
  }
  const failed = new Map(bulk.data?.failed.map(({ product, message }) => [product, message]))
  return (
    <Card padding="0">
      <ProductFilters />
      {products.length === 0 ? (
        <NoProducts catalogIsEmpty={total === 0} />
      ) : (
        <IndexTable
          resourceName={{ singular: words('products.one'), plural: words('products.many') }}
          itemCount={products.length}
          selectedItemsCount={selection.allResourcesSelected ? 'All' : selection.selectedResources.length}
          onSelectionChange={selection.handleSelectionChange}
          headings={[
            { title: words('products.column.picture'), hidden: true },
            { title: words('products.column.title') },
            { title: words('products.column.type') },
            { title: words('products.column.category') },
            { title: words('products.column.evidence') },
          ]}
          promotedBulkActions={CATEGORIES.map((category) => ({
            content: words('products.setTo', { category: words(`category.${category}`) }),
            onAction: () => setAll(category),
          }))}
          condensed={smDown}
          loading={isLoading || bulk.state !== 'idle'}
          {...(paging ? { pagination: paging } : {})}
        >
          {products.map((product, position) => (
            <ProductRow
              key={product.id}
              product={product}
              position={position}
              condensed={smDown}
              selected={selection.selectedResources.includes(product.id)}
              bulkError={failed.get(product.id)}
            />
          ))}
        </IndexTable>
      )}
    </Card>
  )
}
