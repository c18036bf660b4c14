import { words } from '../../../locales/admin-words.ts'
import { ArrivalForm } from './arrival-form.tsx'
import type { CarryOutProps } from './carry-out-props.ts'
import { ContestForm } from './contest-form.tsx'
import { DeliveryForm } from './delivery-form.tsx'
import type { DueNow } from './due-now.ts'
import { ClosingForm } from './ending-form.tsx'
import { Folded } from './folded.tsx'
import { MissingForm } from './missing-form.tsx'
import { OfferForm } from './offer-form.tsx'
import { PutAwayForm } from './put-away-form.tsx'
import { OtherRefunds } from './refunds.tsx'
import { SendingForm } from './sending-form.tsx'
import { TakingBackForm } from './taking-back-form.tsx'
import type { Acting } from './use-act.ts'
import { WayForm } from './way-form.tsx'

type OtherActsProps = CarryOutProps & { act: Acting; due: DueNow }

/** Everything that can be done and need not be now, each folded: about the goods, about the money, about the end. */
export const OtherActs = (props: OtherActsProps) => (
  <>
    <AboutGoods {...props} />
    <AboutMoney {...props} />
    <AboutTheEnd {...props} />
  </>
)

const AboutGoods = ({ view, act, due, today }: OtherActsProps) => {
  const { awaited, ways, here, doubted, contestable } = view.carryOut
  const unsent = awaited.filter(({ isUnsent }) => isUnsent)
  const lost = awaited.filter(({ perhapsMissing }) => perhapsMissing > 0)
  return (
    <>
      {here.length > 0 && (
        <Folded label={words('case.putAway.title')}>
          <PutAwayForm here={here} act={act} />
        </Folded>
      )}
      {awaited.length > 0 && due !== 'arrival' && (
        <Folded label={words('case.arrival.title')}>
          <ArrivalForm awaited={awaited} act={act} isPrimary={false} />
        </Folded>
      )}
      {lost.length > 0 && (
        <Folded label={words('case.missing.title')}>
          <MissingForm lines={lost} act={act} />
        </Folded>
      )}
      {unsent.length > 0 && (
        <Folded label={words('case.sending.title')}>
          <SendingForm awaited={unsent} today={today} act={act} />
        </Folded>
      )}
      {ways.length > 0 && awaited.length > 0 && (
        <Folded label={words('case.way.title')}>
          <WayForm ways={ways} act={act} />
        </Folded>
      )}
      {doubted.length > 0 && (
        <Folded label={words('case.contest.title')}>
          <ContestForm lines={doubted} act={act} />
        </Folded>
      )}
      {contestable.length > 0 && (
        <Folded label={words('case.delivery.title')}>
          <DeliveryForm lines={contestable} today={today} act={act} />
        </Folded>
      )}
    </>
  )
}

const AboutMoney = ({ view, act, due, currency, answerBy }: OtherActsProps) => {
  const { unpaid, offers } = view.carryOut
  const isSwap = (key: number) => view.lines.some((line) => line.key === key && line.remedy === 'exchange')
  // Of an exchange no money is paid back that less could be paid of.
  const lines = unpaid.filter(({ key }) => !isSwap(key))
  return (
    <>
      <OtherRefunds view={view} due={due} act={act} />
      {lines.length > 0 && offers.length === 0 && (
        <Folded label={words('case.offer.title')}>
          <OfferForm {...{ lines, currency, answerBy, act }} />
        </Folded>
      )}
    </>
  )
}

/** Who can decline answers so; what can only be approved, as Shopify did not take it, may be given up instead. */
const AboutTheEnd = ({ view, act, due }: OtherActsProps) => {
  const { hasArrived, keepable, canClose } = view.carryOut
  return (
    <>
      {keepable.length > 0 && due !== 'keeping' && (
        <Folded label={words('case.takingBack.title')}>
          <TakingBackForm lines={keepable} isHere={hasArrived} act={act} isPrimary={false} />
        </Folded>
      )}
      {canClose && (due !== 'judgement' || !view.actions.includes('decline')) && (
        <Folded label={words('case.closing.title')}>
          <ClosingForm act={act} owed={view.repaid.left} />
        </Folded>
      )}
    </>
  )
}
