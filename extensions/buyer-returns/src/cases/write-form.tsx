import { useEffect, useState } from 'preact/hooks'
import { typedIn } from '../field-event.ts'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import type { OwnCase } from './use-case.ts'

/** Words to a person at the shop, and what was written before. */
export function WriteForm({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  const t = useWords()
  const [words, setWords] = useState('')
  const [isReminded, remind] = useState(false)
  const isEmpty = words.trim() === ''
  useEffect(() => {
    if (own.done === 'write') setWords('')
  }, [own.done])
  const submit = () => {
    remind(isEmpty)
    if (!isEmpty) own.act({ kind: 'write', words: words.trim() })
  }
  return (
    <s-section heading={t('write.heading')}>
      <s-stack gap="base">
        {told.written.map(({ on, words: before }, index) => (
          <s-box key={index} background="subdued" borderRadius="base" padding="base">
            <s-text color="subdued">{t('write.on', { date: on })}</s-text>
            <s-paragraph>{before}</s-paragraph>
          </s-box>
        ))}
        <s-text-area
          label={t('write.label')}
          rows={3}
          maxLength={1000}
          value={words}
          error={isReminded && isEmpty ? t('write.needed') : ''}
          onInput={(event) => setWords(typedIn(event))}
        />
        <ActFailure own={own} of="write" />
        <s-stack direction="inline">
          <s-button loading={own.waiting === 'write'} onClick={submit}>
            {t('write.submit')}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  )
}
