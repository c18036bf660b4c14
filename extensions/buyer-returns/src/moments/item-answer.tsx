import type { Pick } from '../form.ts'
import { isGuarantee, mainOptions } from '../item.ts'
import { Failure } from '../parts/failure.tsx'
import { plain, Sentence } from '../parts/sentence.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, BuyerOption, WireRemedy } from '../wire.ts'
import { useWords } from '../words.ts'
import { Arrival } from './arrival.tsx'
import { PickPanel } from './pick-panel.tsx'
import { Questions } from './questions.tsx'
import { Why } from './why.tsx'

/** Of one item the one line that matters, and then only what the buyer can do about it. */
export function ItemAnswer({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const pick = returns.form.picks[item.unit]
  return (
    <>
      <Headline item={item} returns={returns} />
      <Arrival item={item} returns={returns} />
      <Questions item={item} returns={returns} />
      <Why item={item} pick={pick} returns={returns} />
      {pick ? <PickPanel item={item} pick={pick} returns={returns} /> : null}
      <Offers item={item} pick={pick} returns={returns} />
    </>
  )
}

/** The one line that matters; while an answer is being weighed its place is kept. Where it is a question, it is asked below. */
function Headline({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const { waiting, answeredLast } = returns.form
  const isAnsweredLast = answeredLast === item.unit
  const isWeighed = isAnsweredLast && waiting === 'order'
  const line = plain(item.headline)
  if (line === item.ask?.question && !isAnsweredLast) return null
  return (
    <s-stack accessibilityRole="status">
      {isWeighed ? <s-skeleton-paragraph content={line} /> : <Sentence parts={item.headline} />}
      {isAnsweredLast ? <Failure of={['order']} returns={returns} /> : null}
    </s-stack>
  )
}

interface OffersProps {
  item: BuyerItem
  pick: Pick | undefined
  returns: Returns
}

/**
 * Sending it back, where that is open, and beside it the guarantees, which nothing takes away. The button that was
 * pressed stays and takes its choice back: the keyboard's focus stays with it.
 */
function Offers({ item, pick, returns }: OffersProps) {
  const t = useWords()
  const { dispatch } = returns
  const { unit, title } = item
  const offers = offersOf(item, t(item.isSentBack ? 'choose.pick' : 'choose.withdraw'))
  const shown = pick ? offers.filter(({ remedies }) => remedies.includes(pick.remedy)) : offers
  if (item.quantity < 1 || shown.length === 0) return null
  return (
    <s-stack direction="inline" gap="small">
      {shown.map(({ key, remedy, label }) => (
        <s-button
          key={key}
          accessibilityLabel={`${pick ? t('choose.drop') : label} – ${title}`}
          onClick={() => dispatch(pick ? { act: 'dropped', unit } : { act: 'picked', unit, remedy })}
        >
          {pick ? t('choose.drop') : label}
        </s-button>
      ))}
    </s-stack>
  )
}

interface Offer {
  key: string
  label: string
  /** What is picked first, and all that the buyer may then choose among. */
  remedy: WireRemedy
  remedies: WireRemedy[]
}

function offersOf(item: BuyerItem, giveUp: string): Offer[] {
  const main = mainOptions(item)
  const [first] = main
  const remedies = main.map(({ remedy }) => remedy)
  const guarantees = item.options.filter(isGuarantee)
  return [
    ...(first
      ? [
          {
            key: 'main',
            remedy: first.remedy,
            remedies,
            label: namesItself(main, item) ? first.label : giveUp,
          },
        ]
      : []),
    ...guarantees.map(({ remedy, label }) => ({ key: remedy, remedy, remedies: [remedy], label })),
  ]
}

/** Where the only thing open is not simply giving it up (a swap, say), the button names it. */
const namesItself = ([only, other]: BuyerOption[], { isSentBack }: BuyerItem): boolean =>
  other === undefined && only?.remedy !== 'withdrawal' && !(isSentBack && only?.remedy === 'goodwill_return')
