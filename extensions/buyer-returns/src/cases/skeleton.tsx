import { useWords } from '../words.ts'

/** A card in its final shape, so that nothing jumps when the real one comes. */
export function Skeleton() {
  const t = useWords()
  return (
    <s-section accessibilityLabel={t('my_returns.loading')}>
      <s-stack gap="base">
        <s-skeleton-paragraph content="Over-ear headphones" />
        <s-skeleton-paragraph content="RC-7F3K2M · Order 1007 · Monday 16 November 2026" />
        <s-box inlineSize="160px" blockSize="48px" background="subdued" borderRadius="base" />
      </s-stack>
    </s-section>
  )
}
