import { EmptyState } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'

/** Says what will come here and offers the one thing worth doing meanwhile. */
export const NoReturns = ({ shown }: { shown: 'needsYou' | 'all' }) => (
  <EmptyState
    heading={words(`returns.empty.${shown}.title`)}
    image=""
    action={{
      content: words(`returns.empty.${shown}.action`),
      url: shown === 'needsYou' ? '/app/returns?show=all' : '/app/products',
    }}
  >
    <p>{words(`returns.empty.${shown}.text`)}</p>
  </EmptyState>
)
