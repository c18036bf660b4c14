import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'
import { ChooseLines, keysOf } from './choose-lines.tsx'
import { ReasonField } from './reason-field.tsx'
import type { Acting } from './use-act.ts'

interface TakingBackFormProps {
  lines: readonly OpenLine[]
  /** Something of it is in the shop's hands. */
  isHere: boolean
  act: Acting
  isPrimary: boolean
}

/** The buyer keeps what they gave up, and with it goes their right: said of which items, and how it is known. */
export const TakingBackForm = ({ lines, isHere, act, isPrimary }: TakingBackFormProps) => {
  const [chosen, setChosen] = useState(lines.length === 1 ? keysOf(lines) : [])
  const [reason, setReason] = useState('')
  return (
    <BlockStack gap="300">
      <Text as="p" tone="subdued">
        {words(isHere ? 'case.takingBack.here' : 'case.takingBack.text')}
      </Text>
      <ChooseLines
        title={words('case.takingBack.which')}
        lines={lines}
        chosen={chosen}
        onChange={setChosen}
        {...act.errorOf('lines')}
      />
      <ReasonField
        label={words('case.takingBack.reason')}
        help={words('case.takingBack.help')}
        value={reason}
        onChange={setReason}
        act={act}
      />
      <InlineStack>
        <Button
          {...(isPrimary ? { variant: 'primary' as const } : {})}
          loading={act.pending === 'takeBack'}
          onClick={() => act.send('takeBack', { reason, keys: chosen.join() })}
        >
          {words('case.takingBack.record')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
