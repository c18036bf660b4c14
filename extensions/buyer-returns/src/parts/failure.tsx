import type { Refusal } from '../buyer-api.ts'
import type { Form, Request } from '../form.ts'
import { faultsOf } from '../statement.ts'
import type { Returns } from '../use-returns.ts'
import { useWords } from '../words.ts'

/**
 * What went wrong with a request of these kinds, announced at once, with a way to try the same again. The region stands
 * ready when nothing is wrong: some assistive technology announces only what enters a region it knows.
 */
export function Failure({ of, returns }: { of: Request[]; returns: Returns }) {
  const { failure } = returns.form
  const isShown = failure !== null && of.includes(failure.of)
  return (
    <s-stack accessibilityRole="alert">
      {isShown ? (
        <s-box paddingBlockEnd="base">
          <FailureBanner returns={returns} />
        </s-box>
      ) : null}
    </s-stack>
  )
}

function FailureBanner({ returns }: { returns: Returns }) {
  const t = useWords()
  const { form, retry } = returns
  if (!form.failure) return null
  const { of, refusal } = form.failure
  const answer = answerOf(refusal)
  const kept = answer?.receipt
  // How to go on from there is for the page to say: the server knows nothing of what is still on it.
  const said = refusal.kind === 'session' ? undefined : answer?.message
  return (
    <s-banner tone={kept ? 'warning' : 'critical'} heading={kept?.received ?? t(`failure.${refusal.kind}`)}>
      <s-stack gap="base">
        <s-paragraph>{said ?? t(`failure.${refusal.kind}_detail`)}</s-paragraph>
        {kept ? <s-paragraph>{t('done.reference', { reference: kept.reference })}</s-paragraph> : null}
        {faultsOf(form, answer).others.map((message) => (
          <s-paragraph key={message}>{message}</s-paragraph>
        ))}
        {mayPassLater(refusal) ? (
          <s-stack direction="inline">
            <s-button onClick={() => retry(of)}>{t('failure.retry')}</s-button>
          </s-stack>
        ) : null}
      </s-stack>
    </s-banner>
  )
}

const answerOf = (refusal: Refusal) => ('answer' in refusal ? refusal.answer : null)

/** A request that is wrong stays wrong; no connection, a session that ran out, a server that is down do not. */
const mayPassLater = ({ kind }: Refusal): boolean =>
  kind === 'network' || kind === 'session' || kind === 'unavailable'

/** The server's words about each part of an item, where it found something wrong with what was wanted of it. */
export function itemFaults(unit: string, form: Form): Record<string, string> {
  return (form.failure && faultsOf(form, answerOf(form.failure.refusal)).items[unit]) || {}
}

/** A statement whose details were wrong is kept all the same: then there is nothing more to send. */
export const wasKept = (form: Form): boolean =>
  form.failure !== null && answerOf(form.failure.refusal)?.receipt !== undefined

/** The server's words about how to be repaid and answered, by the place in the statement. */
export const faultsShown = (form: Form): Record<string, string> =>
  form.failure ? faultsOf(form, answerOf(form.failure.refusal)).details : {}
