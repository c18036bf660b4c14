import type { Translate } from '../../locales/translate.ts'
import { type GuestField, type GuestProblem, LONGEST } from '../../returns/guest/given-by-guest.ts'

/** What a browser may fill in by itself, and which keys a phone shows. */
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

/** Nothing is `required`, and an address is plain text: a browser must not keep anybody from stating. */
export function Field({ field, value, problem, t }: FieldProps) {
  const [hint, wrong] = [`${field}-hint`, `${field}-problem`]
  const props = {
    ...{ id: field, name: field, defaultValue: value, maxLength: LONGEST[field], ...HELP[field] },
    'aria-describedby': problem === undefined ? hint : `${wrong} ${hint}`,
    ...(problem !== undefined && { 'aria-invalid': true }),
    style: { width: '100%', boxSizing: 'border-box' } as const,
  }
  return (
    <div className="field" style={{ margin: '0 0 1.25em' }}>
      <label htmlFor={field} style={{ display: 'block', fontWeight: 'bold' }}>
        {t(`guest:field.${field}.label`)}
      </label>
      {problem !== undefined && (
        <p id={wrong} style={{ margin: '0.25em 0' }}>
          <strong>{t(`guest:problem.${field}.${problem}`)}</strong>
        </p>
      )}
      {field === 'words' ? <textarea {...props} rows={4} /> : <input type="text" {...props} />}
      <p id={hint} style={{ margin: '0.25em 0' }}>
        <small>{t(`guest:field.${field}.hint`)}</small>
      </p>
    </div>
  )
}
