import { Card, FormLayout, Select, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { SettingsErrors, SettingsField } from '../../policies/settings-form.ts'
import { SettingsSection } from '../../ui/settings-section.tsx'
import type { SectionProps } from './settings-form.tsx'
import { SinceQuestion } from './since-question.tsx'

/** Polaris wants the property left out, not undefined. */
export const errorOf = (errors: SettingsErrors, field: SettingsField): { error?: string } => {
  const error = errors[field]
  return error ? { error: words(`settings.error.${error}`) } : {}
}

type Countries = { countries: { value: string; label: string }[] }

export const ReturnAddress = ({ typed, errors, set, countries }: SectionProps & Countries) => (
  <SettingsSection title={words('settings.contact.title')} description={words('settings.contact.text')}>
    <Card>
      <FormLayout>
        <Select
          label={words('settings.contact.country')}
          options={countries}
          value={typed.country}
          onChange={(country) => set({ country })}
          {...errorOf(errors, 'country')}
        />
        <TextField
          label={words('settings.contact.address')}
          helpText={words('settings.contact.addressHelp')}
          value={typed.returnAddress}
          onChange={(returnAddress) => set({ returnAddress })}
          multiline={4}
          autoComplete="street-address"
          {...errorOf(errors, 'returnAddress')}
        />
        <TextField
          label={words('settings.contact.email')}
          type="email"
          value={typed.contactEmail}
          onChange={(contactEmail) => set({ contactEmail })}
          autoComplete="email"
          {...errorOf(errors, 'contactEmail')}
        />
      </FormLayout>
    </Card>
  </SettingsSection>
)

export const BuyerInformation = ({ typed, errors, set }: SectionProps) => (
  <SettingsSection title={words('settings.informed.title')} description={words('settings.informed.text')}>
    <Card>
      <FormLayout>
        <SinceQuestion
          question="informed"
          choice={typed.informed}
          day={typed.informedSince}
          {...errorOf(errors, 'informedSince')}
          onChange={(informed, informedSince) => set({ informed, informedSince })}
        />
        <SinceQuestion
          question="returnCost"
          choice={typed.returnCost}
          day={typed.returnCostSince}
          {...errorOf(errors, 'returnCostSince')}
          onChange={(returnCost, returnCostSince) => set({ returnCost, returnCostSince })}
        />
      </FormLayout>
    </Card>
  </SettingsSection>
)

export const Delivery = ({ typed, errors, set }: SectionProps) => (
  <SettingsSection title={words('settings.delivery.title')} description={words('settings.delivery.text')}>
    <Card>
      <TextField
        label={words('settings.delivery.transitDays')}
        helpText={words('settings.delivery.transitDaysHelp')}
        type="number"
        min={0}
        max={60}
        suffix={words('settings.delivery.days')}
        value={typed.transitDays}
        onChange={(transitDays) => set({ transitDays })}
        autoComplete="off"
        {...errorOf(errors, 'transitDays')}
      />
    </Card>
  </SettingsSection>
)

export const MadeToOrder = ({ typed, errors, set }: SectionProps) => (
  <SettingsSection title={words('settings.custom.title')} description={words('settings.custom.text')}>
    <Card>
      <TextField
        label={words('settings.custom.property')}
        helpText={words('settings.custom.propertyHelp')}
        value={typed.specificationProperty}
        onChange={(specificationProperty) => set({ specificationProperty })}
        autoComplete="off"
        {...errorOf(errors, 'specificationProperty')}
      />
    </Card>
  </SettingsSection>
)
