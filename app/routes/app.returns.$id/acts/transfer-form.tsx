import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { TransferView } from '../../../returns/merchant/transfers-view.ts'
import type { Acting } from './use-act.ts'

/** What Shopify only records, as with cash on delivery: a person pays it, then says so. */
export const TransferForm = ({ transfers, act }: { transfers: readonly TransferView[]; act: Acting }) => (
  <BlockStack gap="300">
    {transfers.map(({ settlementId, amount, gateways, account }, index) => (
      <BlockStack key={settlementId} gap="200">
        <Text as="p">{words('case.transfer.text', { amount, gateways: gateways.join(', ') })}</Text>
        <Text as="p">
          {account ? words('case.transfer.account', account) : words('case.transfer.noAccount')}
        </Text>
        <InlineStack>
          <Button
            {...(index === 0 ? { variant: 'primary' as const } : {})}
            loading={act.pending === 'transfer'}
            onClick={() => act.send('transfer', { settlementId })}
          >
            {words('case.transfer.done', { amount })}
          </Button>
        </InlineStack>
      </BlockStack>
    ))}
  </BlockStack>
)
