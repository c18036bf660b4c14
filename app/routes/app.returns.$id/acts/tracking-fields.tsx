import { TextField } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { Acting } from './use-act.ts'

interface TrackingFieldsProps {
  /** What the number is called. */
  label: string
  number: string
  carrier: string
  set: (name: 'number' | 'carrier') => (value: string) => void
  act: Acting
}

/** A parcel: its number, and who has it. */
export const TrackingFields = ({ label, number, carrier, set, act }: TrackingFieldsProps) => (
  <>
    <TextField
      label={label}
      value={number}
      onChange={set('number')}
      autoComplete="off"
      {...act.errorOf('number')}
    />
    <TextField
      label={words('case.sending.carrier')}
      value={carrier}
      onChange={set('carrier')}
      autoComplete="off"
    />
  </>
)
