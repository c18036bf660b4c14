import { chosenIn, typedIn } from '../field-event.ts'
import type { Pick } from '../form.ts'
import { PhotoList } from '../parts/photo-list.tsx'
import type { Returns } from '../use-returns.ts'
import type { BuyerItem, WireReport } from '../wire.ts'

interface Props {
  item: BuyerItem
  report: WireReport
  pick: Pick
  returns: Returns
}

type Defect = Pick['defect']

/** What is wrong, beside the buyer's own words: nothing here has to be answered. */
export function Report({ item, report, pick, returns }: Props) {
  const { defect } = pick
  const say = (change: Defect) =>
    returns.dispatch({ act: 'changed', unit: item.unit, change: { defect: { ...defect, ...change } } })
  return (
    <>
      {report.noticed ? <Noticed noticed={report.noticed} defect={defect} say={say} /> : null}
      <Wanted unit={item.unit} report={report} defect={defect} say={say} />
      <PhotoList item={item} rules={report.photos} returns={returns} />
    </>
  )
}

/** What happened comes before the words that tell of it. */
export function Kind({ item, report, pick, returns }: Props) {
  return (
    <Choices
      label={report.kind.label}
      name={`${item.unit}-kind`}
      choices={report.kind.choices}
      chosen={pick.defect.kind}
      onChoose={(kind) =>
        returns.dispatch({ act: 'changed', unit: item.unit, change: { defect: { ...pick.defect, kind } } })
      }
    />
  )
}

interface Saying {
  defect: Defect
  say: (change: Defect) => void
}

function Noticed({ noticed, defect, say }: Saying & { noticed: NonNullable<WireReport['noticed']> }) {
  return (
    <s-date-field
      label={noticed.label}
      allow={`${noticed.from}--${noticed.until}`}
      value={defect.noticedOn ?? ''}
      onChange={(event) => say({ noticedOn: typedIn(event) as NonNullable<Defect['noticedOn']> })}
    />
  )
}

function Wanted({
  unit,
  report: { wanted, cureFailed },
  defect,
  say,
}: Saying & { unit: string; report: WireReport }) {
  if (!wanted) return null
  const isAsked = cureFailed && defect.wanted && cureFailed.of.includes(defect.wanted)
  return (
    <s-stack gap="small">
      <Choices
        label={wanted.label}
        name={`${unit}-wanted`}
        choices={wanted.choices}
        chosen={defect.wanted}
        onChoose={(wish) => say({ wanted: wish })}
      />
      <s-paragraph color="subdued">{wanted.hint}</s-paragraph>
      {isAsked ? (
        <Choices
          label={cureFailed.question}
          name={`${unit}-cure`}
          choices={cureFailed.choices.map(({ value, label }) => ({ value: String(value), label }))}
          chosen={defect.cureFailed === undefined ? undefined : String(defect.cureFailed)}
          onChoose={(answer) => say({ cureFailed: answer === 'true' })}
        />
      ) : null}
    </s-stack>
  )
}

interface ChoicesProps<T extends string> {
  label: string
  name: string
  choices: readonly { value: T; label: string }[]
  chosen: T | undefined
  onChoose: (value: T) => void
}

export function Choices<T extends string>({ label, name, choices, chosen, onChoose }: ChoicesProps<T>) {
  const choose = (event: Event) => {
    const choice = choices.find(({ value }) => value === chosenIn(event))
    if (choice) onChoose(choice.value)
  }
  return (
    <s-choice-list label={label} name={name} values={chosen === undefined ? [] : [chosen]} onChange={choose}>
      {choices.map(({ value, label: words }) => (
        <s-choice key={value} value={value}>
          {words}
        </s-choice>
      ))}
    </s-choice-list>
  )
}
