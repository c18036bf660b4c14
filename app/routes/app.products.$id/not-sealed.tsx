import { Banner } from '@shopify/polaris'
import type { Category } from '../../catalog/category.ts'
import { words } from '../../locales/admin-words.ts'

/** Evidence is only about products sealed for hygiene; says so for every other one. */
export const NotSealed = ({ category }: { category: Category | undefined }) => (
  <Banner
    tone="info"
    title={words('evidence.notSealed.title', { category: words(`category.${category ?? 'unset'}`) })}
    action={{ content: words('evidence.notSealed.action'), url: '/app/products' }}
  >
    <p>{words(`evidence.notSealed.${category === 'custom_made' ? 'custom' : 'standard'}`)}</p>
  </Banner>
)
