import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'
import { ChooseLines, keysOf } from './choose-lines.tsx'
import { ReasonField } from './reason-field.tsx'
import type { Acting } from './use-act.ts'

/** The carrier knows nothing of what the buyer said to have sent: what was found is written to them. */
export const ContestForm = ({ lines, act }: { lines: readonly OpenLine[]; act: Acting }) => {
  const [chosen, setChosen] = useState(keysOf(lines))
  const [reason, setReason] = useState('')
  return (
    <BlockStack gap="300">
      <Text as="p" tone="subdued">
        {words('case.contest.text')}
      </Text>
      {lines.length > 1 && (
        <ChooseLines
          title={words('case.contest.which')}
          lines={lines}
          chosen={chosen}
          onChange={setChosen}
          {...act.errorOf('lines')}
        />
      )}
      <ReasonField
        label={words('case.contest.reason')}
        help={words('case.contest.help')}
        value={reason}
        onChange={setReason}
        act={act}
      />
      <InlineStack>
        <Button
          loading={act.pending === 'contest'}
          onClick={() => act.send('contest', { reason, keys: chosen.join() })}
        >
          {words('case.contest.save')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
