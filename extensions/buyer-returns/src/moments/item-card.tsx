import { isGuarantee, mainOptions } from '../form.ts'
import { Sentence } from '../parts/sentence.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, BuyerOption } from '../wire.ts'
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
        {pick ? (
          <PickPanel item={item} pick={pick} returns={returns} />
        ) : (
          <Offers item={item} returns={returns} />
        )}
        {item.why ? <Why why={item.why} isRefused={item.outcome === 'refused'} /> : null}
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

/** Sending it back, where that is open, and beside it the guarantees, which nothing takes away. */
function Offers({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const t = useWords()
  const { dispatch, form } = returns
  const [first, ...more] = mainOptions(item)
  const main = first && {
    remedy: first.remedy,
    label: more.length === 0 && !isSendingBack(first) ? first.label : t('choose.pick'),
  }
  const offers = [...(main ? [main] : []), ...item.options.filter(isGuarantee)]
  if (item.quantity < 1 || offers.length === 0) return null
  return (
    <s-stack direction="inline" gap="small">
      {offers.map(({ remedy, label }) => (
        <s-button
          key={remedy}
          disabled={form.waiting !== null}
          accessibilityLabel={`${label} – ${item.title}`}
          onClick={() => dispatch({ act: 'picked', unit: item.unit, remedy })}
        >
          {label}
        </s-button>
      ))}
    </s-stack>
  )
}

/** Where the only thing open is not simply sending it back (a swap, say), the button names it. */
const isSendingBack = ({ remedy }: BuyerOption): boolean =>
  remedy === 'withdrawal' || remedy === 'goodwill_return'
