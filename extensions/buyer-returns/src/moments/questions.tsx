import { chosenIn } from '../field-event.ts'
import type { Answered, Question } from '../form.ts'
import { isUnanswered } from '../item.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem } from '../wire.ts'

/** The questions whose answers matter, each as two large choices. One that was answered stays, so that it can be changed. */
export function Questions({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const answered = returns.form.answered[item.unit] ?? []
  const questions: (Question & Partial<Answered>)[] =
    item.ask && isUnanswered(returns.form, item) ? [...answered, item.ask] : answered
  return (
    <>
      {questions.map((question) => (
        <Choices key={question.fact} unit={item.unit} question={question} returns={returns} />
      ))}
    </>
  )
}

interface Props {
  unit: string
  question: Question & Partial<Answered>
  returns: Returns
}

function Choices({ unit, question, returns }: Props) {
  const answer = (chosen: string | undefined) => {
    const choice = question.choices.find(({ value }) => String(value) === chosen)
    if (choice) returns.dispatch({ act: 'answered', unit, answer: { ...question, value: choice.value } })
  }
  return (
    <s-choice-list
      label={question.question}
      name={`${unit}-${question.fact}`}
      variant="grid"
      values={question.value === undefined ? [] : [String(question.value)]}
      onChange={(event) => answer(chosenIn(event))}
    >
      {question.choices.map(({ value, label }) => (
        <s-choice key={label} value={String(value)}>
          {label}
        </s-choice>
      ))}
    </s-choice-list>
  )
}
