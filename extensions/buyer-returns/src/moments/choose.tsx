import { useState } from 'preact/hooks'
import type { AccountLine } from '../account-order/account-line.ts'
import { isUnanswered, pickable } from '../item.ts'
import { Card } from '../parts/card.tsx'
import { Failure } from '../parts/failure.tsx'
import { Help } from '../parts/help.tsx'
import { Announced } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { AnswerSkeleton, SkeletonCards } from '../parts/skeletons.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerOrder } from '../wire.ts'
import { useWords } from '../words.ts'
import { cardsOf } from './cards.ts'
import { Cases } from './cases.tsx'
import { Empty } from './empty.tsx'
import { ItemAnswer } from './item-answer.tsx'

interface Props {
  named: { id: string; name: string }
  /** What the account knows of the order; none while it has not answered. */
  lines: AccountLine[]
  returns: Returns
}

/**
 * What can be sent back, item by item, and what the buyer wants of each. While the server decides, each item has its card
 * already: the answer comes into it, and the cards stay where they are.
 */
export function Choose({ named, lines, returns }: Props) {
  const { order } = returns.form
  const cards = cardsOf(order?.items ?? null, lines)
  return (
    <Page orderId={named.id} subheading={order?.orderName ?? named.name}>
      {returns.form.isRestored ? <Restored /> : null}
      {cards.map(({ key, product, item }) => (
        <Card key={key} product={product}>
          {item ? <ItemAnswer item={item} returns={returns} /> : <AnswerSkeleton />}
        </Card>
      ))}
      {order ? (
        <Below orderId={named.id} order={order} returns={returns} />
      ) : (
        <Waiting isNothingKnown={cards.length === 0} />
      )}
    </Page>
  )
}

/** Behind the cards, so that nothing moves when it goes. */
function Waiting({ isNothingKnown }: { isNothingKnown: boolean }) {
  return (
    <>
      {isNothingKnown ? <SkeletonCards /> : null}
      <Announced />
    </>
  )
}

function Below({ orderId, order, returns }: { orderId: string; order: BuyerOrder; returns: Returns }) {
  const { items, cases } = order
  return (
    <>
      {items.length === 0 ? <Empty orderId={orderId} hasReturns={cases.length > 0} /> : null}
      {items.some((item) => item.quantity > 0 && pickable(item).length > 0) ? (
        <Continue returns={returns} />
      ) : null}
      <Cases order={order} />
      <Help order={order} />
    </>
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
