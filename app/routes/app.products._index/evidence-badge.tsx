import { Badge, Link, Text } from '@shopify/polaris'
import { AlertTriangleIcon, CheckCircleIcon, PlusCircleIcon } from '@shopify/polaris-icons'
import type { ProductView } from '../../catalog/product-view.ts'
import { words } from '../../locales/admin-words.ts'

const LOOKS = {
  missing: { tone: 'attention', icon: PlusCircleIcon },
  incomplete: { tone: 'attention', icon: AlertTriangleIcon },
  complete: { tone: 'success', icon: CheckCircleIcon },
} as const

/** Whether the exclusion of an unsealed product would hold, leading to where that is answered. */
export const EvidenceBadge = ({ product: { id, title, evidence } }: { product: ProductView }) =>
  evidence === 'not_needed' ? (
    <Text as="span" tone="subdued">
      {words('evidence.state.not_needed')}
    </Text>
  ) : (
    <Link
      url={`/app/products/${id}`}
      accessibilityLabel={words('evidence.open', { title, state: words(`evidence.state.${evidence}`) })}
    >
      <Badge {...LOOKS[evidence]}>{words(`evidence.state.${evidence}`)}</Badge>
    </Link>
  )
