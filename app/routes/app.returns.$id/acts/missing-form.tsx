import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { AwaitedLine } from '../../../returns/merchant/carry-out-view.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import type { Acting } from './use-act.ts'

interface MissingFormProps {
  lines: readonly AwaitedLine[]
  act: Acting
}

/** Refunded before it came, and lost on its way. */
export const MissingForm = ({ lines, act }: MissingFormProps) => (
  <BlockStack gap="300">
    <Text as="p">{words('case.missing.text')}</Text>
    {lines.map((line) => (
      <MissingLine key={line.key} line={line} act={act} />
    ))}
  </BlockStack>
)

/** All its pieces that are still away are told, so that their number is said; and asked about, as Shopify takes none of it back. */
const MissingLine = ({ line, act }: { line: AwaitedLine; act: Acting }) => {
  const { key, title, perhapsMissing } = line
  const bridge = useAppBridge()
  const question = `missing-${key}`
  const item = words('returns.itemTimes', { quantity: perhapsMissing, title })
  return (
    <InlineStack>
      <Button loading={act.pending === 'missing'} onClick={() => void bridge.modal.show(question)}>
        {words('case.missing.say', { item })}
      </Button>
      <Confirm
        id={question}
        title={words('case.missing.ask.title')}
        text={words('case.missing.ask.text', { item })}
        yes={words('case.missing.ask.yes')}
        onConfirm={() => act.send('missing', { key: String(key) })}
      />
    </InlineStack>
  )
}
