import { BlockStack } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { CaseView } from '../../../returns/merchant/case-view.ts'
import type { RefundView } from '../../../returns/merchant/repaid-view.ts'
import type { DueNow } from './due-now.ts'
import { Folded } from './folded.tsx'
import { RefundForm, refundKind } from './refund-form.tsx'
import type { Acting } from './use-act.ts'

interface RefundsProps {
  view: CaseView
  due: DueNow
  act: Acting
}

/** The refund that is due now. */
export const DueRefund = ({ view: { repaid, carryOut, lines }, due, act }: RefundsProps) => {
  const { again, proven, all, rest, counted, besides } = repaid.refunds
  const form = { lines, waived: false, act, isPrimary: true }
  if (counted && besides) return <PartOrOther {...{ counted, besides, lines, act }} />
  if (due === 'again' && again) return <RefundForm refund={again} text="again" {...form} />
  if (due === 'proven' && proven) return <RefundForm refund={proven} text="proven" {...form} />
  if (due === 'rest' && rest) return <RefundForm refund={rest} text="rest" {...form} />
  const text = carryOut.hasArrived ? 'here' : 'unsent'
  return due === 'refund' && all && <RefundForm refund={all} text={text} {...form} />
}

/** Somebody paid something in Shopify: it was a part of this, or for something else. That it was all of it is said below. */
const PartOrOther = ({ counted, besides, lines, act }: PartOrOtherProps) => {
  const form = { lines, waived: false, act }
  return (
    <BlockStack gap="400">
      <RefundForm refund={counted} text="counted" {...form} isPrimary />
      <RefundForm refund={besides} text="besides" {...form} isPrimary={false} />
    </BlockStack>
  )
}

interface PartOrOtherProps {
  counted: RefundView
  besides: RefundView
  lines: CaseView['lines']
  act: Acting
}

const TITLE = {
  money: 'case.refund.title',
  exchange: 'case.refund.exchangeTitle',
  none: 'case.refund.noneTitle',
} as const

/** Refunds that can be made, and need not be now. What the button of the page pays is not offered twice. */
export const OtherRefunds = ({ view: { repaid, carryOut, lines }, due, act }: RefundsProps) => {
  const { all, here, wanted, rest, counted } = repaid.refunds
  const isMissing = carryOut.awaited.some(({ isPaid, isProven }) => !isPaid && !isProven)
  const shown = due === 'again' || due === 'proven' ? repaid.refunds[due] : due === 'refund' ? all : undefined
  const form = { lines, act, isPrimary: false }
  if (carryOut.offers.length > 0 || counted) return null
  return (
    <>
      {here && isMissing && here.keys.join() !== shown?.keys.join() && (
        <Folded label={words('case.refund.partTitle')}>
          <RefundForm refund={here} text="part" waived={false} {...form} />
        </Folded>
      )}
      {all && all.keys.join() !== shown?.keys.join() && (
        <Folded label={words(TITLE[refundKind(all, lines)])}>
          <RefundForm
            {...{ refund: all, waived: isMissing, ...form }}
            text={isMissing ? 'mayWait' : carryOut.hasArrived ? 'here' : 'unsent'}
          />
        </Folded>
      )}
      {rest && due !== 'rest' && (
        <Folded label={words('case.refund.restTitle')}>
          <RefundForm refund={rest} text="rest" waived={false} {...form} />
        </Folded>
      )}
      {wanted && (
        <Folded label={words('case.refund.wantedTitle')}>
          <RefundForm refund={wanted} text="wanted" waived={false} {...form} />
        </Folded>
      )}
    </>
  )
}
