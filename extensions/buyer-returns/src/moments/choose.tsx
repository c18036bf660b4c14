import { useState } from 'preact/hooks'
import { isUnanswered, pickable } from '../item.ts'
import { Failure } from '../parts/failure.tsx'
import { Help } from '../parts/help.tsx'
import { Page } from '../parts/page.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerOrder } from '../wire.ts'
import { useWords } from '../words.ts'
import { Cases } from './cases.tsx'
import { Empty } from './empty.tsx'
import { ItemCard } from './item-card.tsx'

/** What can be sent back, item by item, and what the buyer wants of each. */
export function Choose({
  orderId,
  order,
  returns,
}: {
  orderId: string
  order: BuyerOrder
  returns: Returns
}) {
  return (
    <Page orderId={orderId} subheading={order.orderName}>
      {returns.form.isRestored ? <Restored /> : null}
      {order.items.length === 0 ? <Empty orderId={orderId} hasReturns={order.cases.length > 0} /> : null}
      {order.items.map((item) => (
        <ItemCard key={item.unit} item={item} returns={returns} />
      ))}
      {order.items.some((item) => item.quantity > 0 && pickable(item).length > 0) ? (
        <Continue returns={returns} />
      ) : null}
      <Cases order={order} />
      <Help order={order} />
    </Page>
  )
}

/** Said once, where the form is as it was before the buyer signed in again. */
function Restored() {
  const t = useWords()
  return (
    <s-banner tone="info" heading={t('restored.heading')}>
      <s-paragraph>{t('restored.detail')}</s-paragraph>
    </s-banner>
  )
}

function Continue({ returns }: { returns: Returns }) {
  const t = useWords()
  const { form, goOn } = returns
  const [reminded, remind] = useState(false)
  const count = Object.keys(form.picks).length
  const isAsked = form.order?.items.some((item) => isUnanswered(form, item))
  return (
    <s-stack>
      <Failure of={['preview', 'statement']} returns={returns} />
      <s-stack accessibilityRole="status">
        {reminded && count === 0 ? (
          <s-box paddingBlockEnd="small">
            <s-text>{t(isAsked ? 'choose.answer_first' : 'choose.none_yet')}</s-text>
          </s-box>
        ) : null}
      </s-stack>
      <s-button
        variant="primary"
        inlineSize="fill"
        loading={form.waiting !== null}
        onClick={() => (count === 0 ? remind(true) : goOn())}
      >
        {count === 0 ? t('choose.continue') : t('choose.continue_with', { count })}
      </s-button>
    </s-stack>
  )
}
