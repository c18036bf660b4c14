import { useState } from 'preact/hooks'
import { typedIn } from '../field-event.ts'
import { Sentence } from '../parts/sentence.tsx'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import { firstThing } from './first-thing.ts'
import type { OwnCase } from './use-case.ts'

type Send = NonNullable<BuyerCaseInFull['can']['send']>

/** The parcel's number or link, or what the receipt says: either frees the refund from waiting for the goods. */
export function SendForm({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  return told.can.send ? <Form own={own} send={told.can.send} /> : null
}

function Form({ own, send }: { own: OwnCase; send: Send }) {
  const t = useWords()
  const { fields, set, left, setLeft, reminded, submit } = useSending(own, send)
  return (
    <s-section heading={t('send.heading')}>
      <s-stack gap="base">
        {send.means.map((sentence, index) => (
          <Sentence key={index} parts={sentence} />
        ))}
        {send.items.length > 1 ? (
          <Items
            items={send.items}
            left={left}
            error={reminded.items ? t('send.none_chosen') : ''}
            onChange={setLeft}
          />
        ) : null}
        <s-text-field
          label={t('send.parcel')}
          value={fields.parcel}
          maxLength={300}
          error={reminded.proof ? t('send.needed') : ''}
          onInput={set('parcel')}
        />
        <s-text-field
          label={t('send.carrier')}
          value={fields.carrier}
          maxLength={100}
          onInput={set('carrier')}
        />
        <s-details>
          <s-summary>{t('send.no_number')}</s-summary>
          <s-text-field
            label={t('send.receipt')}
            value={fields.receipt}
            maxLength={300}
            onInput={set('receipt')}
          />
        </s-details>
        <ActFailure own={own} of="send" />
        <Submit own={own} onClick={submit} />
      </s-stack>
    </s-section>
  )
}

function Submit({ own, onClick }: { own: OwnCase; onClick: () => void }) {
  const t = useWords()
  const isFirst = own.told !== null && firstThing(own.told) === 'send'
  return (
    <s-stack direction="inline">
      <s-button
        variant={isFirst ? 'primary' : 'secondary'}
        loading={own.waiting === 'send'}
        onClick={onClick}
      >
        {t('send.submit')}
      </s-button>
    </s-stack>
  )
}

interface ItemsProps {
  items: Send['items']
  /** Keys of those that were not sent with the others. */
  left: number[]
  error: string
  onChange: (left: number[]) => void
}

/** A list of boxes has no place for an error of its own: it stands at the first. */
const Items = ({ items, left, error, onChange }: ItemsProps) => {
  const t = useWords()
  return (
    <>
      {items.map(({ key, title, quantity }, index) => (
        <s-checkbox
          key={key}
          label={t('item_times', { title, quantity })}
          checked={!left.includes(key)}
          error={index === 0 ? error : ''}
          onChange={() => onChange(left.includes(key) ? left.filter((one) => one !== key) : [...left, key])}
        />
      ))}
    </>
  )
}

function useSending(own: OwnCase, send: Send) {
  const [fields, setFields] = useState({ carrier: '', parcel: '', receipt: '' })
  const [left, setLeft] = useState<number[]>([])
  const [isTried, setTried] = useState(false)
  const set = (name: keyof typeof fields) => (event: Event) =>
    setFields((before) => ({ ...before, [name]: typedIn(event) }))
  const given = Object.entries(fields).filter(([, text]) => text.trim() !== '')
  const keys = send.items.map(({ key }) => key).filter((key) => !left.includes(key))
  const missing = { items: keys.length === 0, proof: !given.some(([name]) => name !== 'carrier') }
  const submit = (): void => {
    setTried(true)
    if (!missing.items && !missing.proof) own.act({ kind: 'send', keys, ...Object.fromEntries(given) })
  }
  const reminded = { items: isTried && missing.items, proof: isTried && missing.proof }
  return { fields, set, left, setLeft, reminded, submit }
}
