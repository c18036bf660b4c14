import { orderUrl } from '../parts/page.tsx'
import { useWords } from '../words.ts'

/** Nothing to choose from: everything is in a return already, or there was nothing. */
export function Empty({ orderId, hasReturns }: { orderId: string; hasReturns: boolean }) {
  const t = useWords()
  return (
    <s-section heading={t('empty.heading')}>
      <s-stack gap="base">
        <s-paragraph>{t(hasReturns ? 'empty.all_asked' : 'empty.no_items')}</s-paragraph>
        <s-stack direction="inline">
          <s-button href={orderUrl(orderId)}>{t('back_to_order')}</s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}
