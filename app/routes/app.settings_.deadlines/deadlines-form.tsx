import { BlockStack, Card, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { DeadlineErrors, DeadlineInput } from '../../policies/deadline-form.ts'
import type { DeadlineKind } from '../../policies/deadline-settings.ts'
import { SavedForm, useSavedForm } from '../../ui/saved-form.tsx'
import { SettingsSection } from '../../ui/settings-section.tsx'
import { DeadlineRule, type RuleProps } from './deadline-rule.tsx'

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

export const DeadlinesForm = ({ saved, choices }: DeadlinesFormProps) => {
  const form = useSavedForm<DeadlineInput, DeadlineErrors>(saved, words('settings.saved'))
  const { typed, errors } = form
  const set: RuleProps['set'] = (field, value) => form.set({ [field]: value })
  return (
    <SavedForm id="deadlines" form={form}>
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
    </SavedForm>
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
