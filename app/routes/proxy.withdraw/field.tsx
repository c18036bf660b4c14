import type { Translate } from '../../locales/translate.ts'
import { type GuestField, type GuestProblem, LONGEST } from '../../returns/guest/given-by-guest.ts'
import { TextField } from './text-field.tsx'

const HELP = {
  name: { autoComplete: 'name' },
  order: { autoComplete: 'off' },
  email: { autoComplete: 'email', inputMode: 'email' },
  words: {},
} as const

interface FieldProps {
  field: GuestField
  value: string
  problem: GuestProblem | undefined
  t: Translate
}

export const Field = ({ field, value, problem, t }: FieldProps) => (
  <TextField
    name={field}
    value={value}
    label={t(`guest:field.${field}.label`)}
    hint={t(`guest:field.${field}.hint`)}
    problem={problem && t(`guest:problem.${field}.${problem}`)}
    maxLength={LONGEST[field]}
    help={HELP[field]}
    {...(field === 'words' && { rows: 4 })}
  />
)
