import { FormLayout, Select, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { DeadlineErrors, DeadlineField, DeadlineInput } from '../../policies/deadline-form.ts'
import type { DeadlineChoice, DeadlineKind } from '../../policies/deadline-settings.ts'

export interface RuleProps {
  typed: DeadlineInput
  errors: DeadlineErrors
  /** What may be chosen for each kind. */
  choices: Readonly<Record<DeadlineKind, readonly DeadlineChoice[]>>
  set: (field: DeadlineField, value: string) => void
}

/** One kind of deadline: what happens when it passes, and when it is told beforehand. */
export const DeadlineRule = ({ kind, typed, errors, choices, set }: RuleProps & { kind: DeadlineKind }) => {
  const [act, remind] = [`act.${kind}` as const, `remind.${kind}` as const]
  return (
    <FormLayout>
      {kind === 'inspection_overdue' && (
        <TextField
          label={words('rules.days')}
          helpText={words('rules.daysHelp')}
          type="number"
          min={1}
          max={10}
          suffix={words('rules.workingDays')}
          value={typed.days}
          onChange={(value) => set('days', value)}
          autoComplete="off"
          {...errorOf(errors, 'days')}
        />
      )}
      <Select
        label={words(`rules.${kind}.passes`)}
        options={choices[kind].map((choice) => ({ value: choice, label: labelOf(kind, choice) }))}
        value={typed[act]}
        onChange={(value) => set(act, value)}
        {...errorOf(errors, act)}
      />
      <TextField
        label={words(`rules.${kind}.remind`)}
        helpText={words('rules.remindHelp')}
        type="number"
        min={0}
        max={60}
        suffix={words('rules.daysBefore')}
        value={typed[remind]}
        onChange={(value) => set(remind, value)}
        autoComplete="off"
        {...errorOf(errors, remind)}
      />
    </FormLayout>
  )
}

/** Who is written to differs by kind: the buyer where it is theirs to do something, else the shop. */
const labelOf = (kind: DeadlineKind, choice: DeadlineChoice): string =>
  choice === 'remind' ? words(`rules.${kind}.told`) : words(`rules.act.${choice}`)

const errorOf = (errors: DeadlineErrors, field: DeadlineField): { error?: string } => {
  const error = errors[field]
  return error === undefined ? {} : { error: words(`rules.error.${error}`) }
}
