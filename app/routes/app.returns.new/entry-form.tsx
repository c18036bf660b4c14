import { Banner, BlockStack, Button, Card, Form, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { Locale } from '../../locales/translate.ts'
import type { EnteredChannel } from '../../returns/case/channel.ts'
import type { statableOrder } from '../../returns/staff/statable-order.ts'
import { useFocusOnFault } from '../../ui/use-focus-on-fault.ts'
import { Answers } from './answers.tsx'
import { FindOrder } from './find-order.tsx'
import { HowItCame } from './how-it-came.tsx'
import { Items } from './items.tsx'
import { useEntry } from './use-entry.ts'

export interface EntryPage {
  /** What was typed to name the order, and what came of it; absent: nothing was typed. */
  called: string
  found: Awaited<ReturnType<typeof statableOrder>> | undefined
  choices: { channels: readonly EnteredChannel[]; locales: readonly Locale[] }
  /** The shop's calendar day, `YYYY-MM-DD`, and its zone (IANA name). */
  today: string
  timezone: string
  submissionKey: string
}

/** First the order; then what was said about it. What is typed stays when another order is looked up. */
export const EntryForm = ({ called, found, choices, today, timezone, submissionKey }: EntryPage) => {
  const order = typeof found === 'object' ? found : undefined
  const entry = useEntry(order, submissionKey)
  const fields = useFocusOnFault(entry.errors)
  const count = Object.keys(entry.errors).length
  const why = typeof found === 'string' ? found : undefined
  return (
    <BlockStack gap="400">
      <FindOrder called={called} order={order} {...(why && { why })} />
      {order && (
        <Form onSubmit={entry.send}>
          <BlockStack gap="400">
            {count > 0 && <Banner tone="critical" title={words('form.toLookAt', { count })} />}
            {entry.isSilent && <Banner tone="warning" title={words('error.silent')} />}
            <div ref={fields}>
              <BlockStack gap="400">
                <HowItCame {...{ entry, today, timezone }} channels={choices.channels} />
                <Items {...{ entry, today }} items={order.items} />
                <Answers entry={entry} order={order} locales={choices.locales} />
              </BlockStack>
            </div>
            <Card>
              <InlineStack align="space-between" blockAlign="center" gap="400">
                <Text as="p" tone="subdued">
                  {words('entry.whatFollows')}
                </Text>
                <Button submit variant="primary" loading={entry.busy}>
                  {words('entry.record')}
                </Button>
              </InlineStack>
            </Card>
          </BlockStack>
        </Form>
      )}
    </BlockStack>
  )
}
