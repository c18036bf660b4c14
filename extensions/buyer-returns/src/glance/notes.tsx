import { Sentence } from '../parts/sentence.tsx'
import type { BuyerGlance } from '../wire.ts'

export function Notes({ glance }: { glance: BuyerGlance | 'none' | undefined }) {
  if (glance === undefined)
    return <s-skeleton-paragraph content="Over-ear headphones: until Monday 23 November." />
  if (glance === 'none' || glance.notes.length === 0) return null
  return (
    <s-stack gap="small" accessibilityRole="unordered-list">
      {glance.notes.map(({ title, variant, text }, index) => (
        <s-stack key={index} accessibilityRole="list-item">
          <s-text type="strong">{variant ? `${title} – ${variant}` : title}</s-text>
          <Sentence parts={text} />
        </s-stack>
      ))}
    </s-stack>
  )
}
