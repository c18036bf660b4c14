import { ProductIcon, SearchIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import { Teaching } from '../../ui/teaching.tsx'

/** Nothing matches, or there is nothing yet: each has its own way on. */
export const NoProducts = ({ catalogIsEmpty }: { catalogIsEmpty: boolean }) => {
  const kind = catalogIsEmpty ? 'none' : 'noMatch'
  const url = catalogIsEmpty ? '/app/settings' : '/app/products'
  return (
    <Teaching
      icon={catalogIsEmpty ? ProductIcon : SearchIcon}
      title={words(`products.empty.${kind}.title`)}
      text={words(`products.empty.${kind}.text`)}
      action={{ content: words(`products.empty.${kind}.action`), url }}
    />
  )
}
