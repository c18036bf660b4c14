import { CheckCircleIcon, ReturnIcon } from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import { Teaching } from '../../ui/teaching.tsx'

const PLACES = {
  needsYou: { icon: CheckCircleIcon, url: '/app/returns?show=all' },
  all: { icon: ReturnIcon, url: '/app/products' },
} as const

/** Says what will come here and offers the one thing worth doing meanwhile; a statement that came otherwise is entered above. */
export const NoReturns = ({ shown }: { shown: 'needsYou' | 'all' }) => (
  <Teaching
    icon={PLACES[shown].icon}
    title={words(`returns.empty.${shown}.title`)}
    text={words(`returns.empty.${shown}.text`)}
    isPrimary={false}
    action={{ content: words(`returns.empty.${shown}.action`), url: PLACES[shown].url }}
  />
)
