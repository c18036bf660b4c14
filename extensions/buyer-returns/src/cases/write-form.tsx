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
        <Words own={own} label={t('write.label')} submit={t('write.submit')} />
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
  label: string
  /** What the button says. */
  submit: string
  isPrimary?: boolean
}

export function Words({ own, label, submit, isPrimary = false }: WordsProps) {
  const t = useWords()
  const [words, setWords] = useState('')
  const [isReminded, remind] = useState(false)
  const isEmpty = words.trim() === ''
  useEffect(() => {
    if (own.done === 'write') setWords('')
  }, [own.done])
  const send = () => {
    remind(isEmpty)
    if (!isEmpty) own.act({ kind: 'write', words: words.trim() })
  }
  return (
    <>
      <s-text-area
        label={label}
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
          onClick={send}
        >
          {submit}
        </s-button>
      </s-stack>
    </>
  )
}
