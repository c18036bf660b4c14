import { BlockStack, Button, FormLayout, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'
import type { Acting } from './use-act.ts'

interface OfferFormProps {
  lines: readonly OpenLine[]
  /** ISO 4217. */
  currency: string
  /** The day that is proposed for the answer, `YYYY-MM-DD`. */
  answerBy: string
  act: Acting
}

/** Less than all of it is to be paid back: how much, why, and until when the buyer can answer. */
export const OfferForm = ({ lines, currency, answerBy, act }: OfferFormProps) => {
  const [first] = lines
  const [typed, setTyped] = useState({ key: String(first?.key), amount: '', reason: '', answerBy })
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  return (
    <BlockStack gap="300">
      <Text as="p" tone="subdued">
        {words('case.offer.help')}
      </Text>
      <FormLayout>
        {lines.length > 1 && (
          <Select
            label={words('case.offer.item')}
            options={lines.map(({ key, title }) => ({ value: String(key), label: title }))}
            value={typed.key}
            onChange={set('key')}
          />
        )}
        <TextField
          label={words('case.offer.amount')}
          suffix={currency}
          inputMode="decimal"
          value={typed.amount}
          onChange={set('amount')}
          autoComplete="off"
          {...act.errorOf('amount')}
        />
        <TextField
          label={words('case.offer.reason')}
          helpText={words('case.offer.reasonHelp')}
          value={typed.reason}
          onChange={set('reason')}
          multiline={2}
          autoComplete="off"
          {...act.errorOf('reason')}
        />
        <TextField
          label={words('case.offer.answerBy')}
          type="date"
          value={typed.answerBy}
          onChange={set('answerBy')}
          autoComplete="off"
          {...act.errorOf('answerBy')}
        />
      </FormLayout>
      <InlineStack>
        <Button loading={act.pending === 'offer'} onClick={() => act.send('offer', typed)}>
          {words('case.offer.send')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
