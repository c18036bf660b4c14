import { useWords } from '../words.ts'

/** The place of what can be done about an item, in the shape that it has most often: one line, two ways to go on. */
export function AnswerSkeleton() {
  return (
    <>
      <s-skeleton-paragraph content="You can send this back until Monday 23 November." />
      <s-stack direction="inline" gap="small">
        <s-box inlineSize="184px" blockSize="48px" background="subdued" borderRadius="base" />
        <s-box inlineSize="216px" blockSize="48px" background="subdued" borderRadius="base" />
      </s-stack>
    </>
  )
}

/** Two cards in their final shape, while nobody has said yet what is in them. */
export const SkeletonCards = () => (
  <>
    <SkeletonCard />
    <SkeletonCard />
  </>
)

function SkeletonCard() {
  const t = useWords()
  return (
    <s-section accessibilityLabel={t('loading')}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="auto 1fr" gap="base" alignItems="center">
          <s-box inlineSize="64px" blockSize="64px" background="subdued" borderRadius="base" />
          <s-stack>
            <s-skeleton-paragraph content="Over-ear headphones" />
            <s-skeleton-paragraph content="189.00 EUR" />
          </s-stack>
        </s-grid>
        <AnswerSkeleton />
      </s-stack>
    </s-section>
  )
}
