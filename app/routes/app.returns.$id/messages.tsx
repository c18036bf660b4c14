import { Badge, Banner, BlockStack, Button, Card, Divider, InlineStack, Link, Text } from '@shopify/polaris'
import { coded, words } from '../../locales/admin-words.ts'
import type { CaseView } from '../../returns/merchant/case-view.ts'
import type { MessageView } from '../../returns/merchant/shown-message.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'
import { AskForm } from './acts/ask-form.tsx'
import { Folded } from './acts/folded.tsx'
import { LogForm } from './acts/log-form.tsx'
import { type Acting, useAct } from './acts/use-act.ts'
import { addresseeOf } from './addressee-of.ts'
import { FileButton } from './file-button.tsx'
import { MessageDetails } from './message-details.tsx'

/** Everything that was written to the buyer or the shop, where each stands, and what can be done about one that did not arrive. */
export const Messages = ({ view }: { view: CaseView }) => {
  const act = useAct(view.carryOut.seen)
  const { messages, hasSlip, id, state } = view
  const { whatsapp } = view.statement
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {words('case.messages.title')}
          </Text>
          {hasSlip && (
            <FileButton
              label={words('case.messages.slip')}
              url={`/app/returns/${id}/slip`}
              filename={`${view.reference}.pdf`}
            />
          )}
        </InlineStack>
        {whatsapp && <Text as="p">{words('case.messages.byWhatsApp', { number: whatsapp })}</Text>}
        {act.refused && (
          <Banner tone="info" title={words('case.notDone')}>
            <p>{words(`case.refusal.${act.refused}`)}</p>
          </Banner>
        )}
        {messages.map((message, index) => (
          <BlockStack key={message.id} gap="300">
            {index > 0 && <Divider />}
            <One message={message} view={view} act={act} />
          </BlockStack>
        ))}
        <BlockStack key={act.done} gap="300">
          {state !== 'closed' && (
            <Folded label={words('case.ask.title')}>
              <AskForm act={act} />
            </Folded>
          )}
          <Folded label={words('case.log.title')}>
            <LogForm act={act} isWhatsApp={whatsapp !== undefined} />
          </Folded>
        </BlockStack>
      </BlockStack>
    </Card>
  )
}

const TONES = { sent: 'success', queued: 'info', failed: 'critical', by_hand: 'attention' } as const

const One = ({ message, view, act }: { message: MessageView; view: CaseView; act: Acting }) => {
  const { moment } = useMerchantTime()
  const { id, status, sentAt, createdAt, file, canSendAgain, link } = message
  const tone = TONES[status as keyof typeof TONES]
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" gap="200">
        <Text as="h3" variant="headingSm">
          {coded('messageKind', message.kind)}
        </Text>
        <Badge {...(tone && { tone })}>{coded('messageStatus', status)}</Badge>
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {words(`case.message.${addresseeOf(message)}`, {
          at: moment(sentAt ?? createdAt),
          channel: coded('messageChannel', message.channel),
        })}
      </Text>
      {message.error && <Failure message={message} />}
      <InlineStack gap="300" blockAlign="center">
        {canSendAgain && (
          <Button
            loading={act.pending === 'sendAgain'}
            onClick={() => act.send('sendAgain', { messageId: id })}
          >
            {words('case.messages.sendAgain')}
          </Button>
        )}
        {link && (
          <>
            <Link url={link} target="_blank">
              {words('case.messages.openWhatsApp')}
            </Link>
            <Button
              loading={act.pending === 'markSent'}
              onClick={() => act.send('markSent', { messageId: id })}
            >
              {words('case.messages.markSent')}
            </Button>
          </>
        )}
        {file && (
          <FileButton
            label={words('case.messages.file')}
            url={`/app/returns/${view.id}/messages/${id}`}
            filename={file}
          />
        )}
      </InlineStack>
      <MessageDetails message={message} lang={view.statement.locale} />
    </BlockStack>
  )
}

const Failure = ({ message: { error, status } }: { message: MessageView }) => {
  if (error === undefined) return null
  const { why, smtp } = error
  const text = words(status === 'failed' ? `messageError.${why}` : 'messageError.tryingAgain')
  return (
    <Text as="p" tone="critical">
      {smtp === undefined ? text : words('messageError.withCode', { text, code: smtp })}
    </Text>
  )
}
