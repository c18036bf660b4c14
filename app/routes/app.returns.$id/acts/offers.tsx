import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import { words } from '../../../locales/admin-words.ts'
import type { DeductionAnswer } from '../../../returns/case/case-event.ts'
import type { OfferView } from '../../../returns/merchant/carry-out-view.ts'
import { useMerchantTime } from '../../../ui/merchant-time.tsx'
import type { Acting } from './use-act.ts'

interface OffersProps {
  offers: readonly OfferView[]
  /** The shop's calendar day, `YYYY-MM-DD`. */
  today: string
  act: Acting
  /** Of a page's buttons one is primary. */
  isPrimary: boolean
}

/** The buyer's, as on their own page. */
const ANSWERS: readonly DeductionAnswer[] = ['agreed', 'disagreed', 'goods_back']

/** Before its last day an offer waits for nobody but the buyer. */
const dueOn = (lastDay: string, today: string): 'today' | 'passed' | undefined =>
  today < lastDay ? undefined : today === lastDay ? 'today' : 'passed'

/** Offers that the buyer has not answered on their page: whoever hears the answer by mail or phone records it here. */
export const Offers = ({ offers, today, act, isPrimary }: OffersProps) => {
  const { lastDay, lastCalendarDay } = useMerchantTime()
  const standing = offers.map((offer) => ({ ...offer, due: dueOn(lastCalendarDay(offer.answerBy), today) }))
  const first = standing.find(({ due }) => due !== undefined)
  return (
    <BlockStack gap="300">
      {standing.map(({ id, item, amount, reason, answerBy, due }) => (
        <BlockStack key={id} gap="200">
          <Text as="p">{words('case.offers.waits', { item, amount, reason, day: lastDay(answerBy) })}</Text>
          {due && <Text as="p">{words(`case.offers.${due}`)}</Text>}
          <InlineStack gap="200">
            {ANSWERS.map((answer) => (
              <Button
                key={answer}
                loading={act.pending === 'answer'}
                onClick={() => act.send('answer', { deductionId: id, answer })}
              >
                {words(`case.offers.${answer}`)}
              </Button>
            ))}
            <Button
              {...(isPrimary && id === first?.id ? { variant: 'primary' as const } : {})}
              loading={act.pending === 'withdraw'}
              onClick={() => act.send('withdraw', { deductionId: id })}
            >
              {words(due ? 'case.offers.withdrawUnanswered' : 'case.offers.withdraw')}
            </Button>
          </InlineStack>
        </BlockStack>
      ))}
    </BlockStack>
  )
}
