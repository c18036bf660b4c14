import { useEffect, useState } from 'preact/hooks'
import { typedIn } from '../field-event.ts'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { ActFailure } from './act-failure.tsx'
import type { OwnCase } from './use-case.ts'

interface Props {
  own: OwnCase
  told: BuyerCaseInFull
}

/** Words to a person at the shop, and what was written before; while the shop has a question, it is answered above. */
export function WriteForm({ own, told }: Props) {
  const t = useWords()
  if (told.questions.length > 0) return null
  return (
    <s-section heading={t('write.heading')}>
      <s-stack gap="base">
        <Written told={told} />
        <Words own={own} as="write" />
      </s-stack>
    </s-section>
  )
}

export const Written = ({ told }: { told: BuyerCaseInFull }) => {
  const t = useWords()
  return (
    <>
      {told.written.map(({ on, words }, index) => (
        <s-box key={index} background="subdued" borderRadius="base" padding="base">
          <s-text color="subdued">{t('write.on', { date: on })}</s-text>
          <s-paragraph>{words}</s-paragraph>
        </s-box>
      ))}
    </>
  )
}

interface WordsProps {
  own: OwnCase
  /** What they are: something to say, or the answer to a question. */
  as: 'write' | 'question'
  isPrimary?: boolean
}

export function Words({ own, as, isPrimary = false }: WordsProps) {
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
    <>
      <s-text-area
        label={t(`${as}.label`)}
        rows={3}
        maxLength={1000}
        value={words}
        error={isReminded && isEmpty ? t('write.needed') : ''}
        onInput={(event) => setWords(typedIn(event))}
      />
      <ActFailure own={own} of="write" />
      <s-stack direction="inline">
        <s-button
          variant={isPrimary ? 'primary' : 'secondary'}
          loading={own.waiting === 'write'}
          onClick={submit}
        >
          {t(`${as}.submit`)}
        </s-button>
      </s-stack>
    </>
  )
}
