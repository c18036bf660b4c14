import { Badge } from '@shopify/polaris'
import type { BadgeProps } from '@shopify/polaris'
import { CheckCircleIcon, EyeCheckMarkIcon, QuestionCircleIcon, XCircleIcon } from '@shopify/polaris-icons'
import type { Outcome } from '../engine/index.ts'
import { words } from '../locales/admin-words.ts'

const LOOKS = {
  granted: { tone: 'success', icon: CheckCircleIcon },
  refused: { tone: 'critical', icon: XCircleIcon },
  asks: { tone: 'info', icon: QuestionCircleIcon },
  review: { tone: 'attention', icon: EyeCheckMarkIcon },
} as const satisfies Record<Outcome, Pick<BadgeProps, 'tone' | 'icon'>>

/** What was decided, by word and shape as well as by colour. */
export const OutcomeBadge = ({ outcome }: { outcome: Outcome }) => (
  <Badge {...LOOKS[outcome]}>{words(`outcome.${outcome}`)}</Badge>
)
