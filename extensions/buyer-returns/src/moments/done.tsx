import { caseUrlFromOutside } from '../cases/addresses.ts'
import { Help } from '../parts/help.tsx'
import { Instructions } from '../parts/instructions.tsx'
import { orderUrl, Page } from '../parts/page.tsx'
import { PhotoRows } from '../parts/photo-list.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Total } from '../parts/total.tsx'
import { allPhotos, isUnderWay } from '../photos.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerOrder, BuyerReceipt } from '../wire.ts'
import { useWords } from '../words.ts'

interface Props {
  orderId: string
  order: BuyerOrder
  receipt: BuyerReceipt
  returns: Returns
}

/** The statement is in: when it came, where the copy went, what was decided, what comes next. */
export function Done({ orderId, order, receipt, returns }: Props) {
  const t = useWords()
  return (
    <Page orderId={orderId} heading={t('done.heading')} subheading={order.orderName}>
      <s-banner tone="success" heading={receipt.received}>
        <s-paragraph>{receipt.copy}</s-paragraph>
        <s-paragraph>{receipt.answers}</s-paragraph>
        <s-paragraph>{t('done.reference', { reference: receipt.reference })}</s-paragraph>
      </s-banner>
      <LatePhotos returns={returns} />
      {receipt.items.map((item, index) => (
        <s-section key={index} heading={t('item_times', { title: item.title, quantity: item.quantity })}>
          <s-stack gap="small">
            {item.text.map((sentence, part) => (
              <Sentence key={part} parts={sentence} />
            ))}
          </s-stack>
        </s-section>
      ))}
      {receipt.total ? (
        <s-section accessibilityLabel={receipt.total.label}>
          <Total total={receipt.total} />
        </s-section>
      ) : null}
      <Instructions instructions={receipt.instructions ?? []} />
      <Slip url={receipt.slipUrl} />
      {receipt.timeline.length > 0 ? (
        <s-section heading={t('done.next')}>
          <Timeline steps={receipt.timeline} />
        </s-section>
      ) : null}
      {receipt.items.some(({ outcome }) => outcome === 'refused') ? <Help order={order} /> : null}
      <s-stack gap="small">
        <s-button variant="primary" inlineSize="fill" href={caseUrlFromOutside(receipt.id)}>
          {t('my_returns.open')}
        </s-button>
        <s-button inlineSize="fill" href={orderUrl(orderId)}>
          {t('back_to_order')}
        </s-button>
        <s-button inlineSize="fill" onClick={returns.restart}>
          {t('done.all')}
        </s-button>
      </s-stack>
    </Page>
  )
}

function Slip({ url }: { url: string | undefined }) {
  const t = useWords()
  if (url === undefined) return null
  return (
    <s-stack direction="inline">
      <s-button href={url} target="_blank">
        {t('case.slip')}
      </s-button>
    </s-stack>
  )
}

/** What was still on its way when the statement went follows it; what failed can be tried again. */
function LatePhotos({ returns: { form, dispatch } }: { returns: Returns }) {
  const t = useWords()
  const late = allPhotos(form.photos).filter(({ state }) => state !== 'done')
  if (late.length === 0) return null
  const isComing = late.some(isUnderWay)
  return (
    <s-section heading={t('photos.heading')}>
      <s-stack gap="small">
        <s-paragraph>{t(isComing ? 'photos.late' : 'photos.missing')}</s-paragraph>
        <PhotoRows photos={late} dispatch={dispatch} />
      </s-stack>
    </s-section>
  )
}
