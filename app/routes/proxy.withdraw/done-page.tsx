import { writtenMoment } from '../../locales/written-moment.ts'
import type { GivenByGuest } from '../../returns/guest/given-by-guest.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import type { GuestReceipt } from '../../returns/guest/keep-guest.ts'
import { Heading, Intro, Links, Sheet } from './sheet.tsx'
import type { Speech } from './spoken.ts'

interface DonePageProps {
  speech: Speech
  shop: GuestsShop
  receipt: GuestReceipt
  given: GivenByGuest
}

/** The same whatever was typed but for what was typed: nobody has looked for an order yet. */
export function DonePage({ speech: { t, locale, language }, shop, receipt, given }: DonePageProps) {
  const at = (instant: Date) => writtenMoment(instant, shop.timezone, locale)
  const { receivedAt, sentAt, reference, isCopyHeld } = receipt
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:done.title')}</h1>
      <Intro>
        <strong>{t('guest:done.received', { at: at(receivedAt) })}</strong>
        <br />
        {t('guest:done.reference', { reference })}
      </Intro>
      {sentAt < receivedAt && <p>{t('guest:done.counts', { at: at(sentAt) })}</p>}
      <p>{isCopyHeld ? t('guest:done.copyHeld') : t('guest:done.copy', { email: given.email.trim() })}</p>
      <p>{t('guest:done.wrongAddress')}</p>
      <Heading>{t('guest:done.content')}</Heading>
      <Content given={given} t={t} />
      <Heading>{t('guest:done.next')}</Heading>
      <p>{t('guest:done.nextText')}</p>
      {shop.contact !== undefined && <p>{t('guest:done.questions', { contact: shop.contact })}</p>}
      <Links>
        <a href={`withdraw/status?locale=${language}`}>{t('guest:follow')}</a>
      </Links>
    </Sheet>
  )
}

/** Word for word, each below what it was asked as. */
const Content = ({ given, t }: { given: GivenByGuest; t: Speech['t'] }) => (
  <dl style={{ borderLeft: '4px solid', padding: '0 0 0 1em', margin: 0 }}>
    {(['order', 'email', 'name'] as const)
      .filter((field) => given[field].trim() !== '')
      .map((field) => (
        <Typed key={field} label={t(`guest:field.${field}.label`)} value={given[field]} />
      ))}
    <Typed
      label={t('messages:wish.withdrawal')}
      value={given.words.trim() === '' ? t('guest:what.whole') : given.words}
    />
  </dl>
)

const Typed = ({ label, value }: { label: string; value: string }) => (
  <div style={{ margin: '0 0 0.5em' }}>
    <dt>
      <small>{label}</small>
    </dt>
    <dd style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</dd>
  </div>
)
