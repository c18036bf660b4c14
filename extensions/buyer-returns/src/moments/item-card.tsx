import { isGuarantee, mainOptions } from '../form.ts'
import { Sentence } from '../parts/sentence.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem } from '../wire.ts'
import { useWords } from '../words.ts'
import { PickPanel } from './pick-panel.tsx'
import { Questions } from './questions.tsx'
import { Why } from './why.tsx'

/** One item: what it is, the one line that matters, and then only what the buyer can do about it. */
export function ItemCard({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const pick = returns.form.picks[item.unit]
  return (
    <s-section accessibilityLabel={item.title}>
      <s-stack gap="base">
        <Item item={item} />
        <Sentence parts={item.headline} />
        <Questions item={item} returns={returns} />
        {pick ? <PickPanel item={item} pick={pick} returns={returns} /> : <Offers item={item} returns={returns} />}
        {item.why ? <Why why={item.why} /> : null}
      </s-stack>
    </s-section>
  )
}

function Item({ item }: { item: BuyerItem }) {
  return (
    <s-grid gridTemplateColumns="auto 1fr" gap="base" alignItems="center">
      <s-product-thumbnail src={item.imageUrl ?? ''} alt="" size="base" />
      <s-stack>
        <s-heading>{item.title}</s-heading>
        {item.variant ? <s-text color="subdued">{item.variant}</s-text> : null}
        <s-text>{item.price}</s-text>
      </s-stack>
    </s-grid>
  )
}

/** Sending it back, where that is open, and beside it the guarantee, which nothing takes away. */
function Offers({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const t = useWords()
  const main = mainOptions(item)
  const [first] = main
  const guarantee = item.options.find(isGuarantee)
  if (item.quantity < 1 || (!first && !guarantee)) return null
  const busy = returns.form.waiting !== null
  const choose = (remedy: BuyerItem['options'][number]['remedy']) => () =>
    returns.dispatch({ act: 'picked', unit: item.unit, remedy })
  return (
    <s-stack direction="inline" gap="small">
      {first ? (
        <s-button disabled={busy} accessibilityLabel={`${labelFor(item, t('choose.pick'))}: ${item.title}`} onClick={choose(first.remedy)}>
          {labelFor(item, t('choose.pick'))}
        </s-button>
      ) : null}
      {guarantee ? (
        <s-button disabled={busy} accessibilityLabel={`${guarantee.label} ${item.title}`} onClick={choose(guarantee.remedy)}>
          {guarantee.label}
        </s-button>
      ) : null}
    </s-stack>
  )
}

/** Where a single thing is open and it is not simply sending back (a swap, say), the button names it. */
function labelFor(item: BuyerItem, sendBack: string): string {
  const [only, other] = mainOptions(item)
  return only && !other && only.remedy === 'exchange' ? only.label : sendBack
}
