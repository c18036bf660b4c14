import type { BadgeProps } from '@shopify/polaris'
import { Badge } from '@shopify/polaris'
import { AlertTriangleIcon, CalendarIcon, ClockIcon } from '@shopify/polaris-icons'
import { words } from '../locales/admin-words.ts'

/** From this many days before the last day on, a deadline asks for attention. */
const CAUTION_DAYS = 3

export type Urgency = 'neutral' | 'caution' | 'late'

/** The one scale used everywhere: neutral, caution within three days, critical when late. */
export const urgencyOf = (daysLeft: number): Urgency =>
  daysLeft < 0 ? 'late' : daysLeft <= CAUTION_DAYS ? 'caution' : 'neutral'

const LOOKS = {
  neutral: { icon: CalendarIcon },
  caution: { tone: 'attention', icon: ClockIcon },
  late: { tone: 'critical', icon: AlertTriangleIcon },
} as const satisfies Record<Urgency, Pick<BadgeProps, 'tone' | 'icon'>>

export interface DeadlineChipProps {
  /** Whole calendar days from today to the last day: 0 is today, negative is past. */
  daysLeft: number
}

/** How much time is left, by word and shape as well as by colour. */
export const DeadlineChip = ({ daysLeft }: DeadlineChipProps) => (
  <Badge {...LOOKS[urgencyOf(daysLeft)]}>{remaining(daysLeft)}</Badge>
)

const remaining = (daysLeft: number): string => {
  if (daysLeft < 0) return words('deadline.past', { count: -daysLeft })
  return daysLeft === 0 ? words('deadline.today') : words('deadline.left', { count: daysLeft })
}
