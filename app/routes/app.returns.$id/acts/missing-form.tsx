import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { OpenLine } from '../../../returns/merchant/carry-out-view.ts'
import type { Acting } from './use-act.ts'

/** Refunded on a proof of sending, and lost on its way. */
export const MissingForm = ({ lines, act }: { lines: readonly OpenLine[]; act: Acting }) => (
  <BlockStack gap="300">
    <Text as="p">{words('case.missing.text')}</Text>
    {lines.map(({ key, title }) => (
      <InlineStack key={key}>
        <Button
          loading={act.pending === 'dispose'}
          onClick={() => act.send('dispose', { key: String(key), disposition: 'missing' })}
        >
          {words('case.missing.say', { item: title })}
        </Button>
      </InlineStack>
    ))}
  </BlockStack>
)
