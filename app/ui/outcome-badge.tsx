import type { BadgeProps } from '@shopify/polaris'
import { Badge } from '@shopify/polaris'
import {
  CheckCircleIcon,
  ClockIcon,
  EyeCheckMarkIcon,
  LockIcon,
  QuestionCircleIcon,
  ReturnIcon,
  XCircleIcon,
} from '@shopify/polaris-icons'
import { words } from '../locales/admin-words.ts'

const YES = { tone: 'success', icon: CheckCircleIcon } as const
const NO = { tone: 'critical', icon: XCircleIcon } as const
const ASKING = { tone: 'info', icon: QuestionCircleIcon } as const
const JUDGING = { tone: 'attention', icon: EyeCheckMarkIcon } as const
const WAITING = { icon: ClockIcon } as const

const LOOKS = {
  granted: YES,
  refused: NO,
  asks: ASKING,
  review: JUDGING,
  accepted: YES,
  needs_answer: ASKING,
  pending: WAITING,
  received: WAITING,
  mixed: { tone: 'info', icon: ReturnIcon },
  closed: { icon: LockIcon },
} as const satisfies Record<string, Pick<BadgeProps, 'tone' | 'icon'>>

/** What the engine answers, what became of a line, and how a case stands: one scale for all three. */
export type Standing = keyof typeof LOOKS

/** An outcome by word and shape as well as by colour. */
export const OutcomeBadge = ({ outcome }: { outcome: Standing }) => (
  <Badge {...LOOKS[outcome]}>{words(`outcome.${outcome}`)}</Badge>
)
