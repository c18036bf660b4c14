import { useFetcher } from '@remix-run/react'
import { Select } from '@shopify/polaris'
import { CATEGORIES } from '../../catalog/category.ts'
import type { ProductView } from '../../catalog/product-view.ts'
import { words } from '../../locales/admin-words.ts'
import type { action } from './route.tsx'

const CHOICES = CATEGORIES.map((value) => ({ value, label: words(`category.${value}`) }))

/** Chooses what one product is; shown as chosen at once, and as it was again if Shopify refuses. */
export const CategoryChoice = ({
  product,
  bulkError,
}: {
  product: ProductView
  bulkError: string | undefined
}) => {
  const fetcher = useFetcher<typeof action>()
  const chosen = String(fetcher.formData?.get('category') ?? product.category ?? '')
  const [failure] = fetcher.data?.failed ?? []
  const error = fetcher.state === 'idle' ? (failure?.message ?? bulkError) : undefined
  return (
    <Select
      label={words('products.categoryOf', { title: product.title })}
      labelHidden
      options={CHOICES}
      {...(chosen === '' ? { placeholder: words('category.unset') } : {})}
      value={chosen}
      onChange={(category) => fetcher.submit({ product: product.id, category }, { method: 'post' })}
      {...(error ? { error } : {})}
    />
  )
}
