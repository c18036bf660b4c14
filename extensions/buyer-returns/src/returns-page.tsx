import type { BuyerApi } from './buyer-api.ts'
import type { Drafts } from './draft.ts'
import { Check } from './moments/check.tsx'
import { Choose } from './moments/choose.tsx'
import { Done } from './moments/done.tsx'
import { Failure } from './parts/failure.tsx'
import { Loading } from './parts/loading.tsx'
import { Page } from './parts/page.tsx'
import { useMomentHistory } from './use-moment-history.ts'
import { type Returns, useReturns } from './use-returns.ts'

/** The three moments of a return: choose what, check what it means, done. */
export function ReturnsPage({
  orderId,
  api,
  drafts,
}: {
  orderId: string | undefined
  api: BuyerApi | undefined | ''
  drafts: Drafts
}) {
  return orderId && api ? (
    <Moments orderId={orderId} api={api} drafts={drafts} />
  ) : (
    <Loading orderId={undefined} />
  )
}

function Moments({ orderId, api, drafts }: { orderId: string; api: BuyerApi; drafts: Drafts }) {
  const returns = useReturns(api, drafts)
  const { form, dispatch, restart } = returns
  useMomentHistory(form.moment, () => (form.moment === 'done' ? restart() : dispatch({ act: 'returned' })))
  return <Moment orderId={orderId} returns={returns} />
}

function Moment({ orderId, returns }: { orderId: string; returns: Returns }) {
  const { order, preview, receipt, moment, failure } = returns.form
  if (!order) {
    if (!failure) return <Loading orderId={orderId} />
    return (
      <Page orderId={orderId}>
        <Failure of={['order']} returns={returns} />
      </Page>
    )
  }
  if (moment === 'done' && receipt)
    return <Done orderId={orderId} order={order} receipt={receipt} returns={returns} />
  if (moment === 'check' && preview)
    return <Check orderId={orderId} order={order} preview={preview} returns={returns} />
  return <Choose orderId={orderId} order={order} returns={returns} />
}
