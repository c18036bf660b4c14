import type { ReactNode } from 'react'
import { MARKED } from '../proxy.withdraw/text-field.tsx'

interface ChoicesProps {
  /** Of its own on the page. */
  id: string
  name: string
  type: 'radio' | 'checkbox'
  legend: string
  problem: string | undefined
  choices: readonly { value: string; label: string; means?: ReactNode }[]
  chosen: readonly string[]
}

/** One of several, or some: each with what it means below it, for without a script nothing appears once it is chosen. */
export const Choices = ({ id, name, type, legend, problem, choices, chosen }: ChoicesProps) => (
  <fieldset
    style={{ border: 0, padding: 0, margin: '1em 0', minWidth: 0, ...(problem !== undefined && MARKED) }}
    {...(problem !== undefined && { 'aria-describedby': `${id}-problem` })}
  >
    <legend style={{ fontWeight: 'bold', padding: 0 }}>{legend}</legend>
    {problem !== undefined && (
      <p id={`${id}-problem`} style={{ margin: '0.25em 0' }}>
        <strong>{problem}</strong>
      </p>
    )}
    {choices.map(({ value, label, means }) => (
      <div key={value} style={{ margin: '0.5em 0' }}>
        <label style={{ display: 'flex', gap: '0.5em', alignItems: 'center', padding: '0.25em 0' }}>
          <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span style={{ overflowWrap: 'anywhere' }}>{label}</span>
        </label>
        {means !== undefined && <div style={{ margin: '0 0 0 1.75em' }}>{means}</div>}
      </div>
    ))}
  </fieldset>
)
