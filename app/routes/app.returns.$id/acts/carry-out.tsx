import { Banner, BlockStack, Button, InlineStack, Spinner, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import { words } from '../../../locales/admin-words.ts'
import { useFreshness } from '../../../ui/use-freshness.ts'
import { ArrivalForm } from './arrival-form.tsx'
import type { CarryOutProps } from './carry-out-props.ts'
import { dueNow } from './due-now.ts'
import { Offers } from './offers.tsx'
import { OtherActs } from './other-acts.tsx'
import { DueRefund } from './refunds.tsx'
import { SwapForm } from './swap-form.tsx'
import { TakingBackForm } from './taking-back-form.tsx'
import { TransferForm } from './transfer-form.tsx'
import { type Acting, useAct } from './use-act.ts'

/**
 * Everything one can do with what was accepted: the one thing that is due openly, the rest folded.
 * @param onDone after each act, when focus would be lost with what was pressed
 */
export const CarryOut = ({ onDone, ...props }: CarryOutProps & { onDone: () => void }) => {
  const { carryOut } = props.view
  const act = useAct(carryOut.seen)
  const { done } = act
  useEffect(() => {
    if (done > 0) onDone()
  }, [done, onDone])
  useFreshness(carryOut.isBusy || props.isQueued, act.done)
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

const Acts = ({ act, ...props }: CarryOutProps & { act: Acting }) => {
  const { view, currency } = props
  const { transfers, offers, awaited, wantedBack, swaps, closedReturns } = view.carryOut
  const due = dueNow(view)
  return (
    <>
      {transfers.length > 0 && <TransferForm transfers={transfers} act={act} />}
      {offers.length > 0 && (
        <Offers offers={offers} today={props.today} act={act} isPrimary={due === 'answer'} />
      )}
      {due === 'arrival' && <ArrivalForm awaited={awaited} act={act} isPrimary />}
      {due === 'keeping' && <TakingBackForm lines={wantedBack} isHere act={act} isPrimary />}
      <DueRefund view={view} due={due} act={act} />
      {swaps.map((swap, index) => (
        <SwapForm
          key={swap.key}
          {...{ swap, currency, act, isOneOfSeveral: swaps.length > 1 }}
          isPrimary={due === 'swap' && index === 0}
        />
      ))}
      <OtherActs {...props} act={act} due={due} />
      {closedReturns.map(({ returnId, name, isCancelled }) => (
        <InlineStack key={returnId}>
          <Button
            variant="plain"
            loading={act.pending === 'reopen'}
            onClick={() => act.send('reopen', { returnId })}
          >
            {words(isCancelled ? 'case.renew' : 'case.reopen', { name })}
          </Button>
        </InlineStack>
      ))}
    </>
  )
}
