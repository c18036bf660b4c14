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

interface Opened {
  orderId: string
  orderName: string | undefined
}

/** The three moments of a return: choose what, check what it means, done. */
export function ReturnsPage({
  orderId,
  orderName,
  api,
  drafts,
}: {
  orderId: string | undefined
  orderName: string | undefined
  api: BuyerApi | undefined | ''
  drafts: Drafts
}) {
  if (!orderId || !api) return <Loading orderId={undefined} orderName={orderName} />
  return <Moments orderId={orderId} orderName={orderName} api={api} drafts={drafts} />
}

function Moments({ api, drafts, ...opened }: Opened & { api: BuyerApi; drafts: Drafts }) {
  const returns = useReturns(api, drafts)
  const { form, dispatch, restart } = returns
  useMomentHistory(form.moment, () => (form.moment === 'done' ? restart() : dispatch({ act: 'returned' })))
  return <Moment {...opened} returns={returns} />
}

function Moment({ orderId, orderName, returns }: Opened & { returns: Returns }) {
  const { order, preview, receipt, moment, failure } = returns.form
  if (!order) {
    if (!failure) return <Loading orderId={orderId} orderName={orderName} />
    return (
      <Page orderId={orderId} subheading={orderName ?? ''}>
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
