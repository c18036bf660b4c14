import { caseUrlFromOutside } from '../cases/addresses.ts'
import { Sentence } from '../parts/sentence.tsx'
import type { BuyerGlance } from '../wire.ts'
import { useWords } from '../words.ts'

const PAGE = 'extension:buyer-returns/customer-account.order.page.render'

interface Props {
  orderId: string | undefined
  glance: BuyerGlance | 'none' | undefined
}

export function Glance({ orderId, glance }: Props) {
  const t = useWords()
  if (glance === 'none') return null
  if (glance === undefined)
    return <s-skeleton-paragraph content={'You can send these items back until Monday 23 November.'} />
  const { says, cases } = glance
  if (!says && cases.length === 0) return null
  return (
    <s-section heading={t('glance.heading')}>
      <s-stack gap="base">
        {says ? <Sentence parts={says} /> : null}
        {cases.map((one) => (
          <s-stack key={one.id} gap="small-300">
            <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="center">
              <s-link href={caseUrlFromOutside(one.id)}>
                {t('glance.return', { reference: one.reference })}
              </s-link>
              <s-badge>{one.state}</s-badge>
            </s-grid>
            {one.asks ? <s-text type="strong">{one.asks}</s-text> : null}
          </s-stack>
        ))}
        {says ? (
          <s-stack direction="inline">
            <s-button href={`${PAGE}/${orderId}`}>{t('glance.open')}</s-button>
          </s-stack>
        ) : null}
      </s-stack>
    </s-section>
  )
}
