import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Button, ChoiceList, Form, InlineStack, Text, TextField } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { coded, words } from '../../locales/admin-words.ts'
import type { Resolution } from '../../returns/case/case-event.ts'
import type { CaseView, WaitView } from '../../returns/merchant/case-view.ts'
import { whyWaits } from '../../ui/waits-for.ts'
import { nameOf } from './resolution.ts'
import type { action } from './route.tsx'
import { titlesOf } from './told-items.ts'

interface JudgementProps {
  view: CaseView
  /** False where something else is more important. */
  isPrimary: boolean
  /** After it was taken, when focus would be lost with the form. */
  onDone: () => void
}

/** A person decides what the engine left to them, or says that they have dealt with it; and says why. */
export const Judgement = ({ view, isPrimary, onDone }: JudgementProps) => {
  const fetcher = useFetcher<typeof action>()
  const bridge = useAppBridge()
  const [reason, setReason] = useState('')
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined

  // Not once the page is read again: then this form may be gone.
  const { data: taken } = fetcher
  useEffect(() => {
    if (!taken?.ok || !('resolution' in taken)) return
    bridge.toast.show(words(`case.done.${taken.resolution}`))
    onDone()
  }, [taken, bridge, onDone])

  const failure = answer && !answer.ok && 'why' in answer ? answer.why : undefined
  const hasChanged = failure === 'nothing_to_resolve' || failure === 'changed_meanwhile'
  const canDecide = view.actions.length > 0
  const isQuestion = view.actions.includes('approve')
  const yes: Resolution = isQuestion ? 'approved' : 'dealt_with'
  const pending = fetcher.state === 'idle' ? undefined : fetcher.formData?.get('resolution')
  const seen = String(view.carryOut.seen)
  const several = isQuestion ? [] : severalOf(view)
  const [chosen, setChosen] = useState<string[]>([])
  const send = (resolution: Resolution) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ resolution, reason, seen })) form.set(name, value)
    if (several.length > 0) form.set('several', 'true')
    // What is not there any more was chosen before it was dealt with.
    for (const wait of several) if (chosen.includes(nameOf(wait))) form.append('of', nameOf(wait))
    fetcher.submit(form, { method: 'post' })
  }
  if (!hasChanged && !canDecide) return null
  const change = canDecide ? 'changedMeanwhile' : 'decidedElsewhere'
  return (
    <BlockStack gap="300">
      {hasChanged && (
        <Banner tone="info" title={words(`case.${change}.title`)}>
          <p>{words(`case.${change}.text`)}</p>
        </Banner>
      )}
      {failure === 'nothing_left' && (
        <Banner tone="warning" title={words('case.nothingLeft.title')}>
          <p>{words(`case.nothingLeft.${view.actions.includes('decline') ? 'declinable' : 'granted'}`)}</p>
        </Banner>
      )}
      {canDecide && (
        <Form onSubmit={() => undefined}>
          <input type="hidden" name="seen" value={seen} />
          <BlockStack gap="300">
            {several.length > 0 && (
              <ChoiceList
                title={words('case.dealtWith.which')}
                allowMultiple
                choices={several.map((wait) => ({ value: nameOf(wait), label: labelOf(wait, view) }))}
                selected={chosen}
                onChange={setChosen}
                {...(failure === 'nothing_chosen' && { error: words('case.dealtWith.nothing_chosen') })}
              />
            )}
            {!isQuestion && <CountedAsPaid view={view} chosen={several.length > 0 ? chosen : undefined} />}
            <TextField
              label={words(isQuestion ? 'case.reason.label' : 'case.dealtWith.label')}
              helpText={words(isQuestion ? 'case.reason.help' : 'case.dealtWith.help')}
              value={reason}
              onChange={setReason}
              multiline={3}
              autoComplete="off"
              requiredIndicator
              {...errorOf(failure)}
            />
            <InlineStack gap="200">
              <Button
                {...(isPrimary ? { variant: 'primary' as const } : {})}
                loading={pending === yes}
                disabled={pending === 'declined'}
                onClick={() => send(yes)}
              >
                {words(isQuestion ? 'case.approve' : 'case.dealtWith.done')}
              </Button>
              {view.actions.includes('decline') && (
                <Button
                  loading={pending === 'declined'}
                  disabled={pending === 'approved'}
                  onClick={() => send('declined')}
                >
                  {words('case.decline')}
                </Button>
              )}
            </InlineStack>
          </BlockStack>
        </Form>
      )}
    </BlockStack>
  )
}

/** Where it is one thing, there is nothing to choose. */
function severalOf({ waiting }: CaseView): WaitView[] {
  const found = waiting.filter(({ isToBeDealtWith }) => isToBeDealtWith)
  return found.length > 1 ? found : []
}

const labelOf = ({ code, keys, detail }: WaitView, { lines }: CaseView): string =>
  words('case.dealtWith.one', {
    items: titlesOf(keys, lines),
    why: code === 'deadline' && detail ? coded('due', `${detail}.title`) : whyWaits(code),
  })

/** @param chosen of several things those that were ticked */
const CountedAsPaid = ({ view, chosen }: { view: CaseView; chosen: string[] | undefined }) => {
  const amount = view.repaid.countedAsPaid
  const paying = view.waiting.filter(({ countsAsPaid }) => countsAsPaid)
  const meant = paying.filter((wait) => chosen?.includes(nameOf(wait)) ?? true)
  if (amount === undefined || meant.length === 0) return null
  return (
    <Text as="p">
      {meant.length === paying.length
        ? words('case.dealtWith.countedAsPaid', { amount })
        : words('case.dealtWith.countedAsPaidSome')}
    </Text>
  )
}

const errorOf = (failure: string | undefined): { error?: string } =>
  failure === 'reason_required' || failure === 'reason_too_long'
    ? { error: words(`case.reason.${failure}`) }
    : {}
