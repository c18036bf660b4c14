import { useState } from 'preact/hooks'
import { Sentence } from '../parts/sentence.tsx'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import type { OwnCase } from './use-case.ts'

/** What taking it back means stands between wanting to and doing it. */
export function TakeBack({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  const t = useWords()
  const [isAsked, ask] = useState(false)
  const { takeBack } = told.can
  if (!takeBack) return null
  if (!isAsked) {
    return (
      <s-stack direction="inline">
        <s-button onClick={() => ask(true)}>{t('take_back.ask')}</s-button>
      </s-stack>
    )
  }
  return (
    <s-section heading={t('take_back.heading')}>
      <s-stack gap="base">
        {takeBack.means.map((sentence, index) => (
          <Sentence key={index} parts={sentence} />
        ))}
        <ActFailure own={own} of="take_back" />
        <s-stack direction="inline" gap="small">
          <s-button
            tone="critical"
            loading={own.waiting === 'take_back'}
            onClick={() => own.act({ kind: 'take_back', seen: told.seen })}
          >
            {t('take_back.confirm')}
          </s-button>
          <s-button disabled={own.waiting === 'take_back'} onClick={() => ask(false)}>
            {t('take_back.keep')}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}
