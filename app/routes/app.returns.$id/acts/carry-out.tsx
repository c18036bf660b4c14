import { Banner, BlockStack, Button, InlineStack, Spinner, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { CaseView } from '../../../returns/merchant/case-view.ts'
import { useFreshness } from '../../../ui/use-freshness.ts'
import { ArrivalForm } from './arrival-form.tsx'
import { type DueNow, dueNow } from './due-now.ts'
import { ClosingForm } from './ending-form.tsx'
import { Folded } from './folded.tsx'
import { OfferForm } from './offer-form.tsx'
import { Offers } from './offers.tsx'
import { DueRefund, OtherRefunds } from './refunds.tsx'
import { SendingForm } from './sending-form.tsx'
import { TakingBackForm } from './taking-back-form.tsx'
import { TransferForm } from './transfer-form.tsx'
import { type Acting, useAct } from './use-act.ts'
import { WayForm } from './way-form.tsx'

interface CarryOutProps {
  view: CaseView
  /** ISO 4217, of the order. */
  currency: string
  /** The shop's calendar day, and the one that is proposed for an answer; `YYYY-MM-DD`. */
  today: string
  answerBy: string
}

/** Everything one can do with what was accepted: the one thing that is due openly, the rest folded. */
export const CarryOut = (props: CarryOutProps) => {
  const { carryOut } = props.view
  const act = useAct(carryOut.seen)
  useFreshness(carryOut.isBusy, act.done)
  return (
    <BlockStack gap="300">
      {act.refused && (
        <Banner tone="info" title={words('case.notDone')}>
          <p>{words(`case.refusal.${act.refused}`)}</p>
        </Banner>
      )}
      {carryOut.isBusy && (
        <InlineStack gap="200" blockAlign="center" wrap={false}>
          <Spinner size="small" />
          <Text as="p">{words('case.working')}</Text>
        </InlineStack>
      )}
      {/* What was typed is over once it was done; what happens meanwhile leaves it as it is. */}
      <Acts key={act.done} act={act} {...props} />
    </BlockStack>
  )
}

type ActsProps = CarryOutProps & { act: Acting }

const Acts = ({ view, act, ...rest }: ActsProps) => {
  const { transfers, offers, awaited, wantedBack, closedReturns } = view.carryOut
  const due = dueNow(view)
  return (
    <>
      {transfers.length > 0 && <TransferForm transfers={transfers} act={act} />}
      {offers.length > 0 && <Offers offers={offers} act={act} />}
      {due === 'arrival' && <ArrivalForm awaited={awaited} act={act} isPrimary />}
      {due === 'keeping' && <TakingBackForm lines={wantedBack} isHere act={act} isPrimary />}
      <DueRefund view={view} due={due} act={act} />
      <Others view={view} act={act} due={due} {...rest} />
      {closedReturns.map(({ returnId, name }) => (
        <InlineStack key={returnId}>
          <Button
            variant="plain"
            loading={act.pending === 'reopen'}
            onClick={() => act.send('reopen', { returnId })}
          >
            {words('case.reopen', { name })}
          </Button>
        </InlineStack>
      ))}
    </>
  )
}

const Others = ({ view, act, due, currency, today, answerBy }: ActsProps & { due: DueNow }) => {
  const { awaited, unpaid, offers, ways, hasArrived, keepable, canClose } = view.carryOut
  const unsent = awaited.filter(({ isUnsent }) => isUnsent)
  const canRefund = unpaid.length > 0 && offers.length === 0
  return (
    <>
      {awaited.length > 0 && due !== 'arrival' && (
        <Folded label={words('case.arrival.title')}>
          <ArrivalForm awaited={awaited} act={act} isPrimary={false} />
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
      <OtherRefunds view={view} due={due} act={act} />
      {canRefund && (
        <Folded label={words('case.offer.title')}>
          <OfferForm lines={unpaid} currency={currency} answerBy={answerBy} act={act} />
        </Folded>
      )}
      {keepable.length > 0 && due !== 'keeping' && (
        <Folded label={words('case.takingBack.title')}>
          <TakingBackForm lines={keepable} isHere={hasArrived} act={act} isPrimary={false} />
        </Folded>
      )}
      {canClose && due !== 'judgement' && (
        <Folded label={words('case.closing.title')}>
          <ClosingForm act={act} owed={view.repaid.left} />
        </Folded>
      )}
    </>
  )
}
