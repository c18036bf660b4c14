import type { InputHTMLAttributes } from 'react'

interface TextFieldProps {
  name: string
  /** Of its own, where a page has several of that name. */
  id?: string
  value: string
  label: string
  hint?: string
  problem: string | undefined
  maxLength?: number
  /** So many lines; absent: one that cannot be broken. */
  rows?: number
  /** What a browser may fill in by itself, and which keys a phone shows. */
  help?: Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode'>
}

/** Seen without colours, which are the theme's. */
export const MARKED = { borderLeft: '4px solid', paddingLeft: '1em' }

/** Nothing is `required`, and an address is plain text: a browser must not keep anybody from stating. */
export function TextField(field: TextFieldProps) {
  const { name, id = name, value, label, hint, problem, maxLength, rows, help = {} } = field
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`]
  const described = [...(problem === undefined ? [] : [problemId]), ...(hint === undefined ? [] : [hintId])]
  const props = {
    ...{ id, name, defaultValue: value, maxLength, ...help },
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(problem !== undefined && { 'aria-invalid': true }),
    style: { width: '100%', boxSizing: 'border-box', margin: '0.25em 0' } as const,
  }
  return (
    <div className="field" style={{ margin: '0 0 1.25em', ...(problem !== undefined && MARKED) }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 'bold' }}>
        {label}
      </label>
      {problem !== undefined && (
        <p id={problemId} style={{ margin: '0.25em 0' }}>
          <strong>{problem}</strong>
        </p>
      )}
      {/* What it says of a field of several lines is read before those are filled. */}
      {rows !== undefined && hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
      {rows === undefined ? <input type="text" {...props} /> : <textarea {...props} rows={rows} />}
      {rows === undefined && hint !== undefined && <Hint id={hintId}>{hint}</Hint>}
    </div>
  )
}

const Hint = ({ id, children }: { id: string; children: string }) => (
  <p id={id} style={{ margin: 0 }}>
    <small>{children}</small>
  </p>
)
