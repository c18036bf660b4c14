import { EmptyState } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'

/** Nothing matches, or there is nothing yet: each has its own way on. */
export const NoProducts = ({ catalogIsEmpty }: { catalogIsEmpty: boolean }) => {
  const kind = catalogIsEmpty ? 'none' : 'noMatch'
  const url = catalogIsEmpty ? '/app/settings' : '/app/products'
  return (
    <EmptyState
      heading={words(`products.empty.${kind}.title`)}
      image=""
      action={{ content: words(`products.empty.${kind}.action`), url }}
    >
      <p>{words(`products.empty.${kind}.text`)}</p>
    </EmptyState>
  )
}
