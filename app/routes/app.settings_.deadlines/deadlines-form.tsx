import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Card, Form, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { DeadlineErrors, DeadlineField, DeadlineInput } from '../../policies/deadline-form.ts'
import type { DeadlineKind } from '../../policies/deadline-settings.ts'
import { SettingsSection } from '../../ui/settings-section.tsx'
import { UnsavedChanges } from '../../ui/unsaved-changes.tsx'
import { DeadlineRule, type RuleProps } from './deadline-rule.tsx'
import type { action } from './route.tsx'

/** In the order in which they come up. */
const PARTS: { part: 'money' | 'goods' | 'rights'; kinds: readonly DeadlineKind[] }[] = [
  { part: 'money', kinds: ['refund_due', 'deduction_unanswered'] },
  { part: 'goods', kinds: ['goods_not_sent', 'inspection_overdue'] },
  { part: 'rights', kinds: ['withdrawal_ends', 'voucher_activation_ends', 'guarantee_ends'] },
]

interface DeadlinesFormProps {
  saved: DeadlineInput
  choices: RuleProps['choices']
}

/** What is typed stays until it is saved or discarded, also when the server finds fault with it. */
export const DeadlinesForm = ({ saved, choices }: DeadlinesFormProps) => {
  const [typed, setTyped] = useState(saved)
  const [errors, setErrors] = useState<DeadlineErrors>({})
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
  const set = (field: DeadlineField, value: string) => setTyped((before) => ({ ...before, [field]: value }))
  return (
    <Form onSubmit={save}>
      <UnsavedChanges
        id="deadlines"
        saved={saved}
        typed={typed}
        busy={fetcher.state !== 'idle'}
        onSave={save}
        onDiscard={discard}
      />
      <BlockStack gap={{ xs: '800', sm: '400' }}>
        {PARTS.map(({ part, kinds }) => (
          <SettingsSection
            key={part}
            title={words(`rules.${part}.title`)}
            description={words(`rules.${part}.text`)}
          >
            <BlockStack gap="400">
              {kinds.map((kind) => (
                <Rule key={kind} {...{ kind, typed, errors, choices, set }} />
              ))}
            </BlockStack>
          </SettingsSection>
        ))}
      </BlockStack>
    </Form>
  )
}

const Rule = ({ kind, ...rule }: RuleProps & { kind: DeadlineKind }) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">
        {words(`due.${kind}.title`)}
      </Text>
      <DeadlineRule kind={kind} {...rule} />
    </BlockStack>
  </Card>
)
