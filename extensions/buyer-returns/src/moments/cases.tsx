import { caseUrlFromOutside } from '../cases/addresses.ts'
import { Help } from '../parts/help.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Total } from '../parts/total.tsx'
import type { BuyerCase, BuyerOrder } from '../wire.ts'
import { useWords } from '../words.ts'

/** Returns already asked for on this order, newest first, each with one state word and what happened. */
export function Cases({ order }: { order: BuyerOrder }) {
  const t = useWords()
  const { cases } = order
  if (cases.length === 0) return null
  return (
    <s-stack gap="base">
      <s-heading>{t('cases.heading')}</s-heading>
      {cases.map((one) => (
        <Case key={one.reference} one={one} order={order} />
      ))}
    </s-stack>
  )
}

function Case({ one, order }: { one: BuyerCase; order: BuyerOrder }) {
  const t = useWords()
  return (
    <s-section accessibilityLabel={one.reference}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="center">
          <s-stack>
            <s-text type="strong">{one.reference}</s-text>
            <s-text color="subdued">{t('case.received', { date: one.receivedOn })}</s-text>
          </s-stack>
          <s-badge>{one.state}</s-badge>
        </s-grid>
        {one.asks ? <s-text type="strong">{one.asks}</s-text> : null}
        {one.items.map((item, index) => (
          <s-stack key={index}>
            <s-text>{t('item_times', { title: item.title, quantity: item.quantity })}</s-text>
            <s-text color="subdued">{item.outcome}</s-text>
            {item.text?.map((sentence, part) => (
              <Sentence key={part} parts={sentence} />
            ))}
          </s-stack>
        ))}
        {one.closing ? <s-paragraph>{one.closing}</s-paragraph> : null}
        {one.total ? <Total total={one.total} /> : null}
        {one.instructions?.map((instruction, index) => (
          <Sentence key={index} parts={instruction} />
        ))}
        {one.items.some(({ result }) => result === 'refused') ? <Help order={order} /> : null}
        <s-link
          href={caseUrlFromOutside(one.id)}
          accessibilityLabel={`${t('my_returns.open')} – ${one.reference}`}
        >
          {t('my_returns.open')}
        </s-link>
        {one.timeline.length ? (
          <s-details>
            <s-summary>{t('cases.timeline')}</s-summary>
            <s-box paddingBlockStart="small">
              <Timeline steps={one.timeline} />
            </s-box>
          </s-details>
        ) : null}
      </s-stack>
    </s-section>
  )
}
