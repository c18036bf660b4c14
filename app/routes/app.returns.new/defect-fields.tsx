import { FormLayout, Select, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import {
  asksForCure,
  asksForWish,
  DEFECT_KINDS,
  DEFECT_WISHES,
  type TypedDefect,
} from '../../returns/staff/defect-choices.ts'
import type { Entry, TypedItem } from './use-entry.ts'

/** A word that ends in "_few" would be one that counts. */
const KEYS = {
  defective: 'defective',
  damaged_in_transit: 'damaged_in_transit',
  wrong_item: 'wrong_item',
  too_few: 'missing',
} as const

interface DefectFieldsProps {
  unit: string
  /** As people call it. */
  item: string
  typed: TypedItem
  set: (field: keyof TypedDefect) => (value: string) => void
  errorOf: Entry['errorOf']
  /** The last day that can be meant, `YYYY-MM-DD`. */
  until: string
}

/** What is wrong with it, as the buyer told it; what they did not say is left open. */
export const DefectFields = ({ unit, item, typed, set, errorOf, until }: DefectFieldsProps) => {
  const notSaid = { value: '', label: words('entry.item.notSaid') }
  return (
    <>
      <FormLayout.Group>
        <Select
          label={words('entry.item.kind', { item })}
          options={[
            notSaid,
            ...DEFECT_KINDS.map((value) => ({ value, label: words(`entry.kind.${KEYS[value]}`) })),
          ]}
          value={typed.kind}
          onChange={set('kind')}
          {...errorOf(`kind.${unit}`)}
        />
        <TextField
          label={words('entry.item.noticedOn', { item })}
          helpText={words('entry.item.noticedHelp')}
          type="date"
          max={until}
          value={typed.noticedOn}
          onChange={set('noticedOn')}
          autoComplete="off"
          {...errorOf(`noticedOn.${unit}`)}
        />
      </FormLayout.Group>
      {asksForWish(typed.wish) && (
        <Select
          label={words('entry.item.wanted', { item })}
          options={[
            notSaid,
            ...DEFECT_WISHES.map((value) => ({ value, label: words(`entry.wanted.${value}`) })),
          ]}
          value={typed.wanted}
          onChange={set('wanted')}
        />
      )}
      {asksForWish(typed.wish) && asksForCure(typed.wanted) && (
        <Select
          label={words('entry.item.cureFailed', { item })}
          options={[
            notSaid,
            { value: 'true', label: words('entry.item.cureFailedYes') },
            { value: 'false', label: words('entry.item.cureFailedNo') },
          ]}
          value={typed.cureFailed}
          onChange={set('cureFailed')}
        />
      )}
    </>
  )
}
