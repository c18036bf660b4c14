import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../ask-server.ts'
import type { BuyerCaseSummary, BuyerCases } from '../wire.ts'
import { useWords } from '../words.ts'
import { caseUrl } from './addresses.ts'
import type { OwnCasesApi } from './own-cases-api.ts'
import { Refused } from './refused.tsx'
import { Skeleton } from './skeleton.tsx'

const ORDERS = 'shopify:customer-account/orders'

/** Every return, newest first, each with its one word. */
export function CaseList({ api }: { api: OwnCasesApi }) {
  const t = useWords()
  const { known, refusal, isWaiting, ask } = useList(api)
  return (
    <s-page heading={t('my_returns.heading')}>
      <s-button slot="breadcrumb-actions" href={ORDERS} accessibilityLabel={t('my_returns.to_orders')} />
      <Refused refusal={refusal} onRetry={ask} />
      <s-stack gap="large">
        {known === null && refusal === null ? <Loading /> : null}
        {known?.cases.length === 0 ? <None /> : null}
        {known?.cases.map((one) => (
          <Card key={one.id} one={one} />
        ))}
        {known?.next ? (
          <s-button inlineSize="fill" loading={isWaiting} onClick={ask}>
            {t('my_returns.more')}
          </s-button>
        ) : null}
      </s-stack>
    </s-page>
  )
}

function useList(api: OwnCasesApi) {
  const [known, setKnown] = useState<BuyerCases | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const ask = (): void => {
    if (isWaiting) return
    setWaiting(true)
    setRefusal(null)
    api.list(known?.next).then((answer) => {
      setWaiting(false)
      if (!answer.ok) return setRefusal(answer.refusal)
      const { next, cases } = answer.value
      setKnown({ cases: [...(known?.cases ?? []), ...cases], ...(next === undefined ? {} : { next }) })
    })
  }
  useEffect(ask, [])
  return { known, refusal, isWaiting, ask }
}

function Loading() {
  const t = useWords()
  return (
    <>
      <s-stack accessibilityRole="status">
        <s-text accessibilityVisibility="exclusive">{t('my_returns.loading')}</s-text>
      </s-stack>
      <Skeleton />
      <Skeleton />
    </>
  )
}

function None() {
  const t = useWords()
  return (
    <s-section heading={t('my_returns.none')}>
      <s-stack gap="base">
        <s-paragraph>{t('my_returns.none_detail')}</s-paragraph>
        <s-stack direction="inline">
          <s-button variant="primary" href={ORDERS}>
            {t('my_returns.to_orders')}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}

function Card({ one }: { one: BuyerCaseSummary }) {
  const t = useWords()
  const { reference, orderName, receivedOn, items, asks } = one
  return (
    <s-section accessibilityLabel={reference}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="start">
          <s-stack>
            {items.map(({ title, quantity }, index) => (
              <s-text key={index} type="strong">
                {t('item_times', { title, quantity })}
              </s-text>
            ))}
            <s-text color="subdued">
              {t('my_returns.of_order', { order: orderName, date: receivedOn })}
            </s-text>
            <s-text color="subdued">{reference}</s-text>
          </s-stack>
          <s-badge>{one.state}</s-badge>
        </s-grid>
        {asks ? <s-text type="strong">{asks}</s-text> : null}
        <s-stack direction="inline">
          <s-button
            variant={asks ? 'primary' : 'secondary'}
            href={caseUrl(one.id)}
            accessibilityLabel={`${t('my_returns.open')} – ${reference}`}
          >
            {t('my_returns.open')}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}
