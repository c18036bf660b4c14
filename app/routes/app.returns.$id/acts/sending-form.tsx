import { BlockStack, Button, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { AwaitedLine } from '../../../returns/merchant/carry-out-view.ts'
import { ChooseLines, keysOf } from './choose-lines.tsx'
import { TrackingFields } from './tracking-fields.tsx'
import type { Acting } from './use-act.ts'

const PROOFS = ['carrier', 'posting_receipt'] as const

interface SendingFormProps {
  awaited: readonly AwaitedLine[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
  act: Acting
}

/** The buyer has shown that it is on its way: from then on the refund may not wait for the parcel. */
export const SendingForm = ({ awaited, today, act }: SendingFormProps) => {
  const [typed, setTyped] = useState({ proof: 'carrier', carrier: '', number: '', sentOn: today })
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const [chosen, setChosen] = useState(keysOf(awaited))
  return (
    <BlockStack gap="300">
      <FormLayout>
        {awaited.length > 1 && (
          <ChooseLines
            title={words('case.sending.which')}
            lines={awaited}
            chosen={chosen}
            onChange={setChosen}
            {...act.errorOf('lines')}
          />
        )}
        <Select
          label={words('case.sending.proof')}
          options={PROOFS.map((value) => ({ value, label: words(`case.sentBy.${value}`) }))}
          value={typed.proof}
          onChange={set('proof')}
        />
        <TrackingFields label={words('case.sending.number')} {...{ ...typed, set, act }} />
        <TextField
          label={words('case.sending.sentOn')}
          type="date"
          max={today}
          value={typed.sentOn}
          onChange={set('sentOn')}
          autoComplete="off"
          {...act.errorOf('sentOn')}
        />
      </FormLayout>
      <InlineStack>
        <Button
          loading={act.pending === 'send'}
          onClick={() => act.send('send', { ...typed, keys: chosen.join() })}
        >
          {words('case.sending.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
