import { Timeline } from '../parts/timeline.tsx'
import type { BuyerCase, BuyerOrder } from '../wire.ts'
import { useWords } from '../words.ts'

/** Returns already asked for on this order, newest first, each with one state word and what happened. */
export function Cases({ order: { cases } }: { order: BuyerOrder }) {
  const t = useWords()
  if (cases.length === 0) return null
  return (
    <s-stack gap="base">
      <s-heading>{t('cases.heading')}</s-heading>
      {cases.map((one) => (
        <Case key={one.reference} one={one} />
      ))}
    </s-stack>
  )
}

function Case({ one }: { one: BuyerCase }) {
  const t = useWords()
  return (
    <s-section accessibilityLabel={one.reference}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="center">
          <s-stack>
            <s-text type="strong">{one.reference}</s-text>
            <s-text color="subdued">{one.receivedOn}</s-text>
          </s-stack>
          <s-badge>{one.state}</s-badge>
        </s-grid>
        {one.items.map((item, index) => (
          <s-stack key={index}>
            <s-text>{t('item_times', item)}</s-text>
            <s-text color="subdued">{item.outcome}</s-text>
          </s-stack>
        ))}
        {one.timeline.length > 0 ? (
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
