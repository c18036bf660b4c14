import { useWords } from '../words.ts'
import { Page } from './page.tsx'

/** Two cards in their final shape, so that nothing jumps when the real ones come. */
export function Loading({
  orderId,
  orderName,
}: {
  orderId: string | undefined
  orderName: string | undefined
}) {
  const t = useWords()
  return (
    <Page orderId={orderId} subheading={orderName ?? ''}>
      <SkeletonCard />
      <SkeletonCard />
      <s-stack accessibilityRole="status">
        <s-text accessibilityVisibility="exclusive">{t('loading')}</s-text>
      </s-stack>
    </Page>
  )
}

function SkeletonCard() {
  const t = useWords()
  return (
    <s-section accessibilityLabel={t('loading')}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="auto 1fr" gap="base" alignItems="center">
          <s-box inlineSize="64px" blockSize="64px" background="subdued" borderRadius="base" />
          <s-skeleton-paragraph content="In-ear earpiece 189.00" />
        </s-grid>
        <s-skeleton-paragraph content="You can send this back until Monday 23 November." />
        <s-box inlineSize="160px" blockSize="48px" background="subdued" borderRadius="base" />
      </s-stack>
    </s-section>
  )
}
