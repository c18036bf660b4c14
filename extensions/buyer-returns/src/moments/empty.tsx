import { orderUrl } from '../parts/page.tsx'
import { useWords } from '../words.ts'

export function Empty({ orderId }: { orderId: string }) {
  const t = useWords()
  return (
    <s-section heading={t('empty.heading')}>
      <s-stack gap="base">
        <s-paragraph>{t('empty.text')}</s-paragraph>
        <s-stack direction="inline">
          <s-button href={orderUrl(orderId)}>{t('back_to_order')}</s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}
