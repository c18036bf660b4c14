import { BlockStack } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { SettingsErrors, SettingsInput } from '../../policies/settings-form.ts'
import { SavedForm, useSavedForm } from '../../ui/saved-form.tsx'
import { Automation, type InStep } from './automation.tsx'
import { BuyerInformation, Delivery, MadeToOrder, ReturnAddress } from './settings-sections.tsx'

export interface SectionProps {
  typed: SettingsInput
  errors: SettingsErrors
  set: (change: Partial<SettingsInput>) => void
}

interface SettingsFormProps {
  saved: SettingsInput
  countries: { value: string; label: string }[]
  inStep: InStep
}

export const SettingsForm = ({ saved, countries, inStep }: SettingsFormProps) => {
  const form = useSavedForm<SettingsInput, SettingsErrors>(saved, words('settings.saved'))
  return (
    <SavedForm id="settings" form={form}>
      <BlockStack gap={{ xs: '800', sm: '400' }}>
        <ReturnAddress {...form} countries={countries} />
        <BuyerInformation {...form} />
        <Delivery {...form} />
        <MadeToOrder {...form} />
        <Automation inStep={inStep} />
      </BlockStack>
    </SavedForm>
  )
}
