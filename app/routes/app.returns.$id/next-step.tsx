import { BlockStack, Box, Card, Link, List, Text } from '@shopify/polaris'
import { type ComponentProps, useCallback, useState } from 'react'
import { type AdminKey, words } from '../../locales/admin-words.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import { useLanding } from '../../ui/use-landing.ts'
import { waitsFor } from '../../ui/waits-for.ts'
import { CarryOut } from './acts/carry-out.tsx'
import { type DueNow, dueNow } from './acts/due-now.ts'
import { Folded } from './acts/folded.tsx'
import { BuyersWords } from './buyers-words.tsx'
import { isGivenUp } from './is-given-up.ts'
import { Judgement } from './judgement.tsx'
import { waitDetail } from './wait-detail.ts'

type NextStepProps = ComponentProps<typeof CarryOut>

/** The one thing to do now, or that there is none. */
export const NextStep = (props: Omit<NextStepProps, 'onDone'>) => {
  const { view } = props
  const [done, setDone] = useState(0)
  const heading = useLanding(done)
  const onDone = useCallback(() => setDone((before) => before + 1), [])
  const due = dueNow(view)
  const { actions } = view
  // Where something else is due, that somebody dealt with it in their own way comes last.
  const isAside = due !== 'dealtWith' && !actions.includes('approve') && actions.length > 0
  return (
    <Card>
      <BlockStack gap="300">
        <div ref={heading} tabIndex={-1}>
          <Text as="h2" variant="headingMd">
            {words('case.next.title')}
          </Text>
        </div>
        {view.waiting.length > 0 ? <Waiting view={view} /> : <AtRest view={view} due={due} />}
        {view.ifApproved && <Text as="p">{words('case.ifApproved', { amount: view.ifApproved })}</Text>}
        {!isAside && <Judgement view={view} onDone={onDone} isPrimary />}
        <CarryOut {...props} onDone={onDone} />
        {isAside && (
          <Folded label={words('case.dealtWith.title')}>
            <Judgement view={view} onDone={onDone} isPrimary={false} />
          </Folded>
        )}
      </BlockStack>
    </Card>
  )
}

/** What is due says so itself; while a parcel is awaited, or nothing is due, it is said how the case stands. */
const AtRest = ({ view, due }: { view: CaseView; due: DueNow }) =>
  (due === 'arrival' || due === 'nothing') && <Text as="p">{atRestWords(view)}</Text>

type AtRestView = Omit<Standing, 'shopifyReturns'> &
  Pick<CaseView, 'timeline' | 'shopifyReturns'> & { repaid: Pick<CaseView['repaid'], 'left'> }

/** Where nothing is left to do and something is left to pay, that is said, and not that all is done. */
export function atRestWords(view: AtRestView): string {
  const { left } = view.repaid
  const openedAgain = view.shopifyReturns.find(({ isOpenedAgain }) => isOpenedAgain)
  if (openedAgain) return words('case.next.openedAgain', { name: openedAgain.name })
  return left && isGivenUp(view) ? words('case.next.givenUp', { amount: left }) : words(nothingToDo(view))
}

/** Of what is withdrawn from without a parcel nothing comes back, unless it was sent since and is in a Return. */
export function nothingToDo({ state, lines, shopifyReturns, carryOut }: Standing): AdminKey {
  if (state !== 'accepted') return `case.next.${state}`
  if (shopifyReturns.length === 0 && lines.every(({ isSentBack }) => isSentBack === false))
    return 'case.next.acceptedUnsent'
  if (carryOut.awaited.length === 0) return 'case.next.review'
  if (shopifyReturns.some(({ state: at }) => at === 'approved')) return 'case.next.accepted'
  return carryOut.isBusy ? 'case.next.acceptedSoon' : 'case.next.review'
}

interface Standing {
  state: CaseView['state']
  lines: readonly Pick<CaseView['lines'][number], 'isSentBack'>[]
  shopifyReturns: readonly Pick<CaseView['shopifyReturns'][number], 'state'>[]
  carryOut: { awaited: readonly unknown[]; isBusy: boolean }
}

const Waiting = ({ view: { waiting, lines, statement } }: { view: CaseView }) => (
  <List gap="extraTight">
    {waiting.map(({ code, keys, detail, unrecorded, words: written }) => (
      <List.Item key={`${code}/${detail ?? ''}/${keys.join()}`}>
        {words('case.next.wait', {
          items: lines
            .filter(({ key }) => keys.includes(key))
            .map(({ title }) => title)
            .join(', '),
          why:
            unrecorded.length > 0
              ? words('case.next.unrecorded')
              : waitsFor([code], detail === undefined ? [] : [detail]),
        })}
        {` ${waitDetail(code, detail) ?? ''}`}
        {written && <BuyersWords locale={statement.locale}>{written}</BuyersWords>}
        {unrecorded.map((product) => (
          <Box key={product}>
            <Link url={`/app/products/${product}`}>{words('case.next.addEvidence')}</Link>
          </Box>
        ))}
      </List.Item>
    ))}
  </List>
)
