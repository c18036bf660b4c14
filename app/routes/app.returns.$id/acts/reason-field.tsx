import { TextField } from '@shopify/polaris'
import type { Acting } from './use-act.ts'

interface ReasonFieldProps {
  label: string
  help: string
  value: string
  onChange: (value: string) => void
  act: Acting
}

/** Why, in the merchant's words: no act that takes something from a buyer goes without. */
export const ReasonField = ({ label, help, value, onChange, act }: ReasonFieldProps) => (
  <TextField
    label={label}
    helpText={help}
    value={value}
    onChange={onChange}
    multiline={2}
    autoComplete="off"
    requiredIndicator
    {...act.errorOf('reason')}
  />
)
