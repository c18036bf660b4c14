import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { OfferView } from '../../../returns/merchant/carry-out-view.ts'
import { useMerchantTime } from '../../../ui/merchant-time.tsx'
import type { Acting } from './use-act.ts'

/** Offers that the buyer has not answered on their page: whoever hears the answer by mail or phone records it here. */
export const Offers = ({ offers, act }: { offers: readonly OfferView[]; act: Acting }) => {
  const { lastDay } = useMerchantTime()
  return (
    <BlockStack gap="300">
      {offers.map(({ id, item, amount, reason, answerBy }) => (
        <BlockStack key={id} gap="200">
          <Text as="p">{words('case.offers.waits', { item, amount, reason, day: lastDay(answerBy) })}</Text>
          <InlineStack gap="200">
            <Button
              loading={act.pending === 'answer'}
              onClick={() => act.send('answer', { deductionId: id, answer: 'agreed' })}
            >
              {words('case.offers.agreed')}
            </Button>
            <Button
              loading={act.pending === 'answer'}
              onClick={() => act.send('answer', { deductionId: id, answer: 'goods_back' })}
            >
              {words('case.offers.goodsBack')}
            </Button>
            <Button
              loading={act.pending === 'withdraw'}
              onClick={() => act.send('withdraw', { deductionId: id })}
            >
              {words('case.offers.withdraw')}
            </Button>
          </InlineStack>
        </BlockStack>
      ))}
    </BlockStack>
  )
}
