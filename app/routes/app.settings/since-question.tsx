import { ChoiceList, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { SinceChoice } from '../../policies/settings-form.ts'

interface SinceQuestionProps {
  question: 'informed' | 'returnCost'
  choice: SinceChoice
  /** `YYYY-MM-DD` or empty. */
  day: string
  error?: string
  onChange: (choice: SinceChoice, day: string) => void
}

/** A question of fact with a date: since some day, not so far, or not answered yet. */
export const SinceQuestion = ({ question, choice, day, error, onChange }: SinceQuestionProps) => {
  const field = (
    <TextField
      label={words('settings.since.day')}
      type="date"
      value={day}
      onChange={(typed) => onChange('since', typed)}
      autoComplete="off"
      {...(error ? { error } : {})}
    />
  )
  return (
    <ChoiceList
      title={words(`settings.${question}.question`)}
      selected={[choice]}
      onChange={([picked = '']) => onChange(picked as SinceChoice, day)}
      choices={[
        {
          value: 'since',
          label: words('settings.since.yes'),
          renderChildren: (selected) => selected && field,
        },
        {
          value: 'never',
          label: words('settings.since.never'),
          helpText: words(`settings.${question}.never`),
        },
        {
          value: '',
          label: words('settings.since.unanswered'),
          helpText: words(`settings.${question}.unanswered`),
        },
      ]}
    />
  )
}
