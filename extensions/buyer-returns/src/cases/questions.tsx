import { Sentence } from '../parts/sentence.tsx'
import type { BuyerCaseInFull } from '../wire.ts'
import { useWords } from '../words.ts'
import { firstThing } from './first-thing.ts'
import type { OwnCase } from './use-case.ts'
import { Words, Written } from './write-form.tsx'

/** What a person at the shop asked, in their words, and the one answer to all of it. */
export function Questions({ own, told }: { own: OwnCase; told: BuyerCaseInFull }) {
  const t = useWords()
  const { questions } = told
  if (questions.length === 0) return null
  return (
    <s-section heading={t('question.heading')}>
      <s-stack gap="base">
        {questions.map(({ says, question, how }, index) => (
          <s-stack key={index} gap="small">
            <Sentence parts={says} />
            <s-box background="subdued" borderRadius="base" padding="base">
              <s-paragraph>{question}</s-paragraph>
            </s-box>
            <Sentence parts={how} />
          </s-stack>
        ))}
        <Written told={told} />
        <Words
          own={own}
          label={t('question.label')}
          submit={t('question.submit')}
          isPrimary={firstThing(told) === 'question'}
        />
      </s-stack>
    </s-section>
  )
}
