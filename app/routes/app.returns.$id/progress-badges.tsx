import type { BadgeProps } from '@shopify/polaris'
import { Badge } from '@shopify/polaris'
import {
  AlertTriangleIcon,
  CashDollarIcon,
  CheckCircleIcon,
  ClockIcon,
  DeliveryIcon,
  PackageIcon,
} from '@shopify/polaris-icons'
import { words } from '../../locales/admin-words.ts'
import type { Reception, Settlement } from '../../returns/case/case.ts'
import type { CaseLineView } from '../../returns/merchant/case-view.ts'

type Look = Pick<BadgeProps, 'tone' | 'icon'>

const RECEPTION: Record<Reception, Look> = {
  awaiting: { icon: ClockIcon },
  in_transit: { tone: 'info', icon: DeliveryIcon },
  received: { tone: 'success', icon: PackageIcon },
  short: { tone: 'attention', icon: AlertTriangleIcon },
  damaged: { tone: 'attention', icon: AlertTriangleIcon },
  waived: { icon: CheckCircleIcon },
  expired: { icon: ClockIcon },
}

const SETTLEMENT: Record<Exclude<Settlement, 'none'>, Look> = {
  due: { tone: 'info', icon: CashDollarIcon },
  executed: { tone: 'success', icon: CheckCircleIcon },
}

/** Where the thing is and where the money is, of what was accepted; by word and shape as well as by colour. */
export const ProgressBadges = ({ line }: { line: CaseLineView }) => {
  const { acceptance, reception, remedy, settlement, isSentBack, quantity, repaid } = line
  const isSwap = remedy === 'exchange'
  if (acceptance !== 'accepted') return null
  const comesBack = isSentBack !== false || reception !== 'awaiting'
  return (
    <>
      {comesBack && <Badge {...RECEPTION[reception]}>{receptionWords(line)}</Badge>}
      {settlement === 'none' && repaid > 0 && (
        <Badge tone="info" icon={CashDollarIcon}>
          {words(isSwap ? 'settlement.exchange.part' : 'settlement.part', { pieces: repaid, of: quantity })}
        </Badge>
      )}
      {settlement !== 'none' && (
        <Badge {...SETTLEMENT[settlement]}>
          {words(isSwap ? `settlement.exchange.${settlement}` : `settlement.${settlement}`)}
        </Badge>
      )}
    </>
  )
}

/** Of several pieces it is said how many are here. */
export function receptionWords({
  reception,
  arrived,
  quantity,
}: Pick<CaseLineView, 'reception' | 'arrived' | 'quantity'>): string {
  const isPart = arrived > 0 && arrived < quantity
  if (!isPart) return words(`reception.${reception}`)
  return words(reception === 'damaged' ? 'reception.partDamaged' : 'reception.part', {
    pieces: arrived,
    of: quantity,
  })
}
