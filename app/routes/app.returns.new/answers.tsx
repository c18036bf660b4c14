import { BlockStack, Card, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { Locale } from '../../locales/translate.ts'
import type { StatableOrder } from '../../returns/staff/statable-order.ts'
import type { Entry } from './use-entry.ts'

interface AnswersProps {
  entry: Entry
  order: StatableOrder
  locales: readonly Locale[]
}

/** In which language and where the buyer is answered. */
export const Answers = ({ entry: { typed, set, errorOf }, order: { email }, locales }: AnswersProps) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        {words('entry.answers.title')}
      </Text>
      <FormLayout>
        <Select
          label={words('entry.answers.locale')}
          options={locales.map((value) => ({
            value,
            label: words(`entry.language.${value}`),
          }))}
          value={typed.locale}
          onChange={set('locale')}
          {...errorOf('locale')}
        />
        <TextField
          label={words('entry.answers.email')}
          helpText={
            email === undefined ? words('entry.answers.noAddress') : words('entry.answers.orders', { email })
          }
          type="email"
          value={typed.answersTo}
          onChange={set('answersTo')}
          autoComplete="off"
          {...errorOf('answersTo')}
        />
      </FormLayout>
    </BlockStack>
  </Card>
)
