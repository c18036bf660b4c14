import { chosenIn } from '../field-event.ts'
import type { Answered } from '../form.ts'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem } from '../wire.ts'
import { useWords } from '../words.ts'

/** The question whose answer matters now, as two large choices, and those answered before, each open to change. */
export function Questions({ item, returns }: { item: BuyerItem; returns: Returns }) {
  const answered = returns.form.answered[item.unit] ?? []
  const open = item.ask
  const isOpen = ({ fact }: Answered) => fact !== open?.fact
  return (
    <>
      {answered.filter(isOpen).map((one) => (
        <AnsweredQuestion key={one.fact} one={one} unit={item.unit} returns={returns} />
      ))}
      {open ? <OpenQuestion ask={open} unit={item.unit} returns={returns} /> : null}
    </>
  )
}

interface OpenProps {
  ask: NonNullable<BuyerItem['ask']>
  unit: string
  returns: Returns
}

function OpenQuestion({ ask, unit, returns }: OpenProps) {
  const { form, dispatch } = returns
  const given = form.answered[unit]?.find((one) => one.fact === ask.fact)
  const choose = (chosen: string | undefined) => {
    const choice = ask.choices.find(({ value }) => String(value) === chosen)
    if (!choice) return
    dispatch({ act: 'answered', unit, answer: { fact: ask.fact, question: ask.question, ...choice } })
  }
  return (
    <s-choice-list
      label={ask.question}
      name={`${unit}-${ask.fact}`}
      variant="grid"
      values={given ? [String(given.value)] : []}
      disabled={form.waiting !== null}
      onChange={(event) => choose(chosenIn(event))}
    >
      {ask.choices.map(({ value, label }) => (
        <s-choice key={label} value={String(value)}>
          {label}
        </s-choice>
      ))}
    </s-choice-list>
  )
}

function AnsweredQuestion({ one, unit, returns }: { one: Answered; unit: string; returns: Returns }) {
  const t = useWords()
  const change = () => returns.dispatch({ act: 'unanswered', unit, fact: one.fact })
  return (
    <s-box background="subdued" borderRadius="base" padding="small base">
      <s-grid gridTemplateColumns="1fr auto" gap="small" alignItems="center">
        <s-stack>
          <s-text color="subdued">{one.question}</s-text>
          <s-text type="strong">{one.label}</s-text>
        </s-stack>
        <s-button
          disabled={returns.form.waiting !== null}
          accessibilityLabel={`${t('choose.change')}: ${one.question}`}
          onClick={change}
        >
          {t('choose.change')}
        </s-button>
      </s-grid>
    </s-box>
  )
}
