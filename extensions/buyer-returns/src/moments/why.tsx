import { plain } from '../parts/sentence.tsx'
import type { BuyerItem } from '../wire.ts'
import { useWords } from '../words.ts'

/** Why something is closed, in the shop's and the law's words, and what would open it. All text is the server's. */
export function Why({ item: { why, headline, outcome } }: { item: BuyerItem }) {
  const t = useWords()
  if (!why) return null
  return (
    <s-details>
      <s-summary>{t(outcome === 'refused' ? 'why.summary' : 'why.besides')}</s-summary>
      <s-stack gap="base" paddingBlockStart="small">
        {why.summary === plain(headline) ? null : <s-paragraph>{why.summary}</s-paragraph>}
        {why.clauseText ? (
          <s-box background="subdued" borderRadius="base" padding="base">
            <s-text type="offset">{why.clauseText}</s-text>
          </s-box>
        ) : null}
        <Part heading={t('why.citations')} texts={why.citations} />
        <Part heading={t('why.would_change')} texts={why.wouldChange ? [why.wouldChange] : []} />
        <Part heading={t('why.stays_open')} texts={why.staysOpen} />
      </s-stack>
    </s-details>
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
