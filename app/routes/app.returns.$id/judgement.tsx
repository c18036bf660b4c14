import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Button, Form, InlineStack, Text, TextField } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { Resolution } from '../../returns/case/case-event.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import type { action } from './route.tsx'

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
  const send = (resolution: Resolution) => fetcher.submit({ resolution, reason, seen }, { method: 'post' })
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
            {!isQuestion && view.repaid.countedAsPaid && (
              <Text as="p">
                {words('case.dealtWith.countedAsPaid', { amount: view.repaid.countedAsPaid })}
              </Text>
            )}
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

const errorOf = (failure: string | undefined): { error?: string } =>
  failure === 'reason_required' || failure === 'reason_too_long'
    ? { error: words(`case.reason.${failure}`) }
    : {}
