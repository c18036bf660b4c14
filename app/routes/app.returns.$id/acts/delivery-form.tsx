import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'
import { ChooseLines, keysOf } from './choose-lines.tsx'
import { ReasonField } from './reason-field.tsx'
import type { Acting } from './use-act.ts'

interface DeliveryFormProps {
  lines: readonly OpenLine[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
  act: Acting
}

/** Against what a buyer said, or what was assumed: on which day the carrier delivered it, and what shows that. */
export const DeliveryForm = ({ lines, today, act }: DeliveryFormProps) => {
  const [chosen, setChosen] = useState(lines.length === 1 ? keysOf(lines) : [])
  const [deliveredOn, setDeliveredOn] = useState('')
  const [reason, setReason] = useState('')
  return (
    <BlockStack gap="300">
      <Text as="p" tone="subdued">
        {words('case.delivery.text')}
      </Text>
      {lines.length > 1 && (
        <ChooseLines
          title={words('case.delivery.which')}
          lines={lines}
          chosen={chosen}
          onChange={setChosen}
          {...act.errorOf('lines')}
        />
      )}
      <TextField
        label={words('case.delivery.on')}
        type="date"
        max={today}
        value={deliveredOn}
        onChange={setDeliveredOn}
        autoComplete="off"
        requiredIndicator
        {...act.errorOf('deliveredOn')}
      />
      <ReasonField
        label={words('case.delivery.reason')}
        help={words('case.delivery.help')}
        value={reason}
        onChange={setReason}
        act={act}
      />
      <InlineStack>
        <Button
          loading={act.pending === 'deliver'}
          onClick={() => act.send('deliver', { deliveredOn, reason, keys: chosen.join() })}
        >
          {words('case.delivery.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
