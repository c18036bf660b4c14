import { BlockStack, Card, ChoiceList, Text, TextField } from '@shopify/polaris'
import type { EvidenceErrors, EvidenceField, EvidenceInput, YesNo } from '../../catalog/evidence-form.ts'
import { words } from '../../locales/admin-words.ts'

interface QuestionsProps {
  typed: EvidenceInput
  errors: EvidenceErrors
  set: (change: Partial<EvidenceInput>) => void
}

export const EvidenceQuestions = ({ typed, errors, set }: QuestionsProps) => (
  <Card>
    <BlockStack gap="500">
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          {words('evidence.title')}
        </Text>
        <Text as="p">{words('evidence.text')}</Text>
      </BlockStack>
      <Seal typed={typed} errors={errors} set={set} />
      <Cleanable typed={typed} errors={errors} set={set} />
      <Notice typed={typed} errors={errors} set={set} />
    </BlockStack>
  </Card>
)

const errorOf = (errors: EvidenceErrors, field: EvidenceField): { error?: string } => {
  const error = errors[field]
  return error ? { error: words(`evidence.error.${error}`) } : {}
}

const Seal = ({ typed, errors, set }: QuestionsProps) => (
  <ChoiceList
    title={words('evidence.seal.question')}
    selected={[typed.seal]}
    onChange={([seal]) => set({ seal: seal as YesNo })}
    choices={[
      { value: 'yes', label: words('evidence.seal.yes') },
      { value: 'no', label: words('evidence.seal.no') },
    ]}
    {...errorOf(errors, 'seal')}
  />
)

const Cleanable = ({ typed, errors, set }: QuestionsProps) => (
  <ChoiceList
    title={words('evidence.cleanable.question')}
    selected={[typed.cleanable]}
    onChange={([cleanable]) => set({ cleanable: cleanable as YesNo })}
    choices={[
      {
        value: 'no',
        label: words('evidence.cleanable.no'),
        renderChildren: (selected) =>
          selected && (
            <TextField
              label={words('evidence.cleanable.because')}
              helpText={words('evidence.cleanable.becauseHelp')}
              value={typed.whyNotCleanable}
              onChange={(whyNotCleanable) => set({ whyNotCleanable })}
              multiline={3}
              maxLength={500}
              showCharacterCount
              autoComplete="off"
              {...errorOf(errors, 'whyNotCleanable')}
            />
          ),
      },
      { value: 'yes', label: words('evidence.cleanable.yes') },
    ]}
    {...errorOf(errors, 'cleanable')}
  />
)

const Notice = ({ typed, errors, set }: QuestionsProps) => (
  <ChoiceList
    title={words('evidence.notice.question')}
    selected={[typed.notice]}
    onChange={([notice]) => set({ notice: notice as EvidenceInput['notice'] })}
    choices={[
      {
        value: 'since',
        label: words('settings.since.yes'),
        renderChildren: (selected) =>
          selected && (
            <TextField
              label={words('settings.since.day')}
              type="date"
              value={typed.noticeGivenSince}
              onChange={(noticeGivenSince) => set({ noticeGivenSince })}
              autoComplete="off"
              {...errorOf(errors, 'noticeGivenSince')}
            />
          ),
      },
      { value: 'no', label: words('settings.since.never') },
    ]}
    {...errorOf(errors, 'notice')}
  />
)
