import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Form } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { SettingsErrors, SettingsInput } from '../../policies/settings-form.ts'
import { UnsavedChanges } from '../../ui/unsaved-changes.tsx'
import { Automation, type InStep } from './automation.tsx'
import type { action } from './route.tsx'
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

/** What is typed stays until it is saved or discarded, also when the server finds fault with it. */
export const SettingsForm = ({ saved, countries, inStep }: SettingsFormProps) => {
  const [typed, setTyped] = useState(saved)
  const [errors, setErrors] = useState<SettingsErrors>({})
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()

  useEffect(() => {
    if (!fetcher.data) return
    if (!fetcher.data.ok) return setErrors(fetcher.data.errors)
    setErrors({})
    setTyped(fetcher.data.input)
    bridge.toast.show(words('settings.saved'))
  }, [fetcher.data, bridge])

  const save = () => fetcher.submit({ ...typed }, { method: 'post' })
  const discard = () => {
    setTyped(saved)
    setErrors({})
  }
  const set = (change: Partial<SettingsInput>) => setTyped((before) => ({ ...before, ...change }))
  const section = { typed, errors, set }
  return (
    <Form onSubmit={save}>
      <UnsavedChanges
        id="settings"
        saved={saved}
        typed={typed}
        busy={fetcher.state !== 'idle'}
        onSave={save}
        onDiscard={discard}
      />
      <BlockStack gap={{ xs: '800', sm: '400' }}>
        <ReturnAddress {...section} countries={countries} />
        <BuyerInformation {...section} />
        <Delivery {...section} />
        <MadeToOrder {...section} />
        <Automation inStep={inStep} />
      </BlockStack>
    </Form>
  )
}
