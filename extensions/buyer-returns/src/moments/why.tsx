import type { Pick } from '../form.ts'
import { Help } from '../parts/help.tsx'
import { plain } from '../parts/sentence.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem } from '../wire.ts'
import { useWords } from '../words.ts'

interface Props {
  item: BuyerItem
  pick: Pick | undefined
  returns: Returns
}

/** Why something is closed, in the shop's and the law's words, and what would open it. All text is the server's. */
export function Why({ item, pick, returns }: Props) {
  const t = useWords()
  const { why, headline, outcome } = item
  const { order } = returns.form
  if (!why) return null
  return (
    <s-details>
      <s-summary>{t(outcome === 'refused' ? 'why.summary' : 'why.besides')}</s-summary>
      <s-stack gap="base" paddingBlockStart="small">
        {why.summary === plain(headline) ? null : <s-paragraph>{why.summary}</s-paragraph>}
        {why.clauseText ? (
          <s-stack gap="small-300">
            <s-text type="strong">{t('why.shops_words')}</s-text>
            <s-box background="subdued" borderRadius="base" padding="base">
              <s-text type="offset">{why.clauseText}</s-text>
            </s-box>
          </s-stack>
        ) : null}
        <Part heading={t('why.also')} texts={why.also ? [why.also] : []} />
        <Part heading={t('why.citations')} texts={why.citations} />
        <Part heading={t('why.would_change')} texts={why.wouldChange ? [why.wouldChange] : []} />
        <Part heading={t('why.stays_open')} texts={why.staysOpen} />
        {order ? <Help order={order} /> : null}
        <Insist item={item} pick={pick} returns={returns} />
      </s-stack>
    </s-details>
  )
}

/** A statement is never blocked: whoever sees it differently says so here. The button that was pressed takes it back. */
function Insist({ item: { insist, quantity, title, unit }, pick, returns: { dispatch } }: Props) {
  const t = useWords()
  const isPicked = pick !== undefined && pick.remedy === insist?.remedy
  if (!insist || quantity < 1 || (pick && !isPicked)) return null
  const label = isPicked ? t('choose.drop') : insist.label
  return (
    <s-stack gap="small">
      <s-text type="strong">{t('why.insist')}</s-text>
      <s-stack direction="inline">
        <s-button
          accessibilityLabel={`${label} – ${title}`}
          onClick={() =>
            dispatch(
              isPicked
                ? { act: 'dropped', unit }
                : { act: 'picked', unit, remedy: insist.remedy, insists: true },
            )
          }
        >
          {label}
        </s-button>
      </s-stack>
    </s-stack>
  )
}

function Part({ heading, texts }: { heading: string; texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{heading}</s-text>
      {texts.map((text) => (
        <s-paragraph key={text}>{text}</s-paragraph>
      ))}
    </s-stack>
  )
}
