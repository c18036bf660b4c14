import { Failure, itemFaults, wasKept } from '../parts/failure.tsx'
import { Instructions } from '../parts/instructions.tsx'
import { Page } from '../parts/page.tsx'
import { PhotoRows } from '../parts/photo-list.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Row, Total } from '../parts/total.tsx'
import { isUnderWay } from '../photos.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerOrder, BuyerPreview } from '../wire.ts'
import { useWords } from '../words.ts'
import { Account, AnswerBy } from './details.tsx'

interface Props {
  orderId: string
  order: BuyerOrder
  preview: BuyerPreview
  returns: Returns
}

/** What pressing the button will mean, line by line, before it is pressed. */
export function Check({ orderId, order, preview, returns }: Props) {
  const t = useWords()
  return (
    <Page orderId={orderId} heading={t('check.heading')} subheading={order.orderName}>
      {preview.lines.map((line) => (
        <Line
          key={`${line.unit} ${line.what}`}
          line={line}
          faults={Object.values(itemFaults(line.unit, returns.form))}
        />
      ))}
      {preview.total ? (
        <s-section accessibilityLabel={preview.total.label}>
          <Total total={preview.total} />
        </s-section>
      ) : null}
      <Account preview={preview} returns={returns} />
      <Instructions instructions={preview.instructions} />
      <AnswerBy preview={preview} returns={returns} />
      <PhotosUnderWay returns={returns} />
      <s-stack>
        <Failure of={['preview', 'statement']} returns={returns} />
        <Decide preview={preview} returns={returns} />
      </s-stack>
    </Page>
  )
}

function Line({ line, faults }: { line: BuyerPreview['lines'][number]; faults: string[] }) {
  const t = useWords()
  return (
    <s-section heading={t('item_times', { title: line.title, quantity: line.quantity })}>
      <s-stack gap="small">
        <s-text type="strong">{line.what}</s-text>
        {line.detail.map((sentence, index) => (
          <Sentence key={index} parts={sentence} />
        ))}
        {faults.map((message) => (
          <s-text key={message} tone="critical">
            {message}
          </s-text>
        ))}
        {line.money && line.money.length > 0 ? <s-divider /> : null}
        {line.money?.map((row) => (
          <Row key={row.label} {...row} />
        ))}
      </s-stack>
    </s-section>
  )
}

/** Photos that are not there yet: the statement does not wait for them. */
function PhotosUnderWay({ returns: { form, dispatch } }: { returns: Returns }) {
  const t = useWords()
  const open = Object.keys(form.picks).flatMap((unit) =>
    (form.photos[unit] ?? []).filter(({ state }) => state !== 'done'),
  )
  if (open.length === 0) return null
  const isComing = open.some(isUnderWay)
  return (
    <s-section heading={t('photos.heading')}>
      <s-stack gap="small">
        <s-paragraph>{t(isComing ? 'photos.follow' : 'photos.without')}</s-paragraph>
        <PhotoRows photos={open} dispatch={dispatch} />
      </s-stack>
    </s-section>
  )
}

/** The one button bears the server's words and nothing else: for a withdrawal they are the statutory label. */
function Decide({ preview, returns }: { preview: BuyerPreview; returns: Returns }) {
  const t = useWords()
  const { form, send, dispatch } = returns
  if (wasKept(form)) {
    return (
      <s-button variant="primary" inlineSize="fill" onClick={returns.restart}>
        {t('done.all')}
      </s-button>
    )
  }
  return (
    <s-stack gap="small">
      <s-button variant="primary" inlineSize="fill" loading={form.isSending} onClick={send}>
        {preview.confirmLabel}
      </s-button>
      <s-button inlineSize="fill" disabled={form.isSending} onClick={() => dispatch({ act: 'returned' })}>
        {t('check.back')}
      </s-button>
    </s-stack>
  )
}
