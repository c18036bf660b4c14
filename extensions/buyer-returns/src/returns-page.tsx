import { useRef } from 'preact/hooks'
import type { AccountLine } from './account-order/account-line.ts'
import type { AccountOrder } from './account-order/read-account-order.ts'
import { useAccountLines } from './account-order/use-account-lines.ts'
import type { BuyerApi } from './buyer-api.ts'
import type { Drafts } from './draft.ts'
import { Check } from './moments/check.tsx'
import { Choose } from './moments/choose.tsx'
import { Done } from './moments/done.tsx'
import { Failure } from './parts/failure.tsx'
import { Page } from './parts/page.tsx'
import { useMomentHistory } from './use-moment-history.ts'
import { type Returns, useReturns } from './use-returns.ts'

interface Props {
  /** Its numeric id, and its name as Shopify tells it to the page. */
  order: { id: string; name: string }
  /** Decides. */
  api: BuyerApi
  /** Knows what each thing is, and shows it meanwhile. */
  account: AccountOrder
  /** What was begun here and not sent. */
  drafts: Drafts
}

/** The three moments of a return: choose what, check what it means, done. */
export function ReturnsPage({ order, api, account, drafts }: Props) {
  const returns = useReturns(api, drafts)
  const { form, dispatch, restart } = returns
  useMomentHistory(form.moment, () => (form.moment === 'done' ? restart() : dispatch({ act: 'returned' })))
  return <Moment named={order} lines={useAccountLines(account)} returns={returns} />
}

interface MomentProps {
  named: Props['order']
  lines: AccountLine[]
  returns: Returns
}

function Moment({ named, lines, returns }: MomentProps) {
  const { order, preview, receipt, moment, failure } = returns.form
  const orderId = named.id
  // Once something was stated, the account's lines are no longer what can be asked for.
  const isOpening = useRef(true)
  isOpening.current &&= order === null
  if (!order && failure)
    return (
      <Page orderId={orderId} subheading={named.name}>
        <Failure of={['order']} returns={returns} />
      </Page>
    )
  if (order && moment === 'done' && receipt)
    return <Done orderId={orderId} order={order} receipt={receipt} returns={returns} />
  if (order && moment === 'check' && preview)
    return <Check orderId={orderId} order={order} preview={preview} returns={returns} />
  return <Choose named={named} lines={order || isOpening.current ? lines : []} returns={returns} />
}
