import { Sentence } from '../parts/sentence.tsx'
import type { BuyerCaseItem } from '../wire.ts'
import { useWords } from '../words.ts'

/** An item: what became of it, and of what was refused the shop's own words and what could change it. */
export function CaseItem({ item: { title, quantity, outcome, text, why } }: { item: BuyerCaseItem }) {
  const t = useWords()
  return (
    <s-stack gap="small-300">
      <s-grid gridTemplateColumns="1fr auto" gap="small">
        <s-text type="strong">{t('item_times', { title, quantity })}</s-text>
        <s-text color="subdued">{outcome}</s-text>
      </s-grid>
      {text?.map((sentence, index) => (
        <Sentence key={index} parts={sentence} />
      ))}
      {why ? (
        <s-details>
          <s-summary>{t('why.summary')}</s-summary>
          <s-stack gap="base" paddingBlockStart="small">
            {why.clauseText ? (
              <s-stack gap="small-300">
                <s-text type="strong">{t('why.shops_words')}</s-text>
                <s-text type="offset">{why.clauseText}</s-text>
              </s-stack>
            ) : null}
            {why.wouldChange ? (
              <s-stack gap="small-300">
                <s-text type="strong">{t('why.would_change')}</s-text>
                <s-paragraph>{why.wouldChange}</s-paragraph>
              </s-stack>
            ) : null}
          </s-stack>
        </s-details>
      ) : null}
    </s-stack>
  )
}
