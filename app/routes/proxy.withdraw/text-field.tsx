import type { InputHTMLAttributes } from 'react'

interface TextFieldProps {
  name: string
  value: string
  label: string
  hint: string
  problem: string | undefined
  maxLength?: number
  /** So many lines; absent: one that cannot be broken. */
  rows?: number
  /** What a browser may fill in by itself, and which keys a phone shows. */
  help?: Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode'>
}

/** Seen without colours, which are the theme's. */
const MARKED = { borderLeft: '4px solid', paddingLeft: '1em' }

/** Nothing is `required`, and an address is plain text: a browser must not keep anybody from stating. */
export function TextField({ name, value, label, hint, problem, maxLength, rows, help = {} }: TextFieldProps) {
  const [hintId, problemId] = [`${name}-hint`, `${name}-problem`]
  const props = {
    ...{ id: name, name, defaultValue: value, maxLength, ...help },
    'aria-describedby': problem === undefined ? hintId : `${problemId} ${hintId}`,
    ...(problem !== undefined && { 'aria-invalid': true }),
    style: { width: '100%', boxSizing: 'border-box', margin: '0.25em 0' } as const,
  }
  return (
    <div className="field" style={{ margin: '0 0 1.25em', ...(problem !== undefined && MARKED) }}>
      <label htmlFor={name} style={{ display: 'block', fontWeight: 'bold' }}>
        {label}
      </label>
      {problem !== undefined && (
        <p id={problemId} style={{ margin: '0.25em 0' }}>
          <strong>{problem}</strong>
        </p>
      )}
      {/* What it says of a field of several lines is read before those are filled. */}
      {rows !== undefined && <Hint id={hintId}>{hint}</Hint>}
      {rows === undefined ? <input type="text" {...props} /> : <textarea {...props} rows={rows} />}
      {rows === undefined && <Hint id={hintId}>{hint}</Hint>}
    </div>
  )
}

const Hint = ({ id, children }: { id: string; children: string }) => (
  <p id={id} style={{ margin: 0 }}>
    <small>{children}</small>
  </p>
)
