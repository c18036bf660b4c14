import { writtenMoment } from '../../locales/written-moment.ts'
import type { GivenByGuest } from '../../returns/guest/given-by-guest.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import type { GuestReceipt } from '../../returns/guest/keep-guest.ts'
import { Sheet } from './sheet.tsx'
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
      <p>
        <strong>{t('guest:done.received', { at: at(receivedAt) })}</strong>
      </p>
      {sentAt < receivedAt && <p>{t('guest:done.counts', { at: at(sentAt) })}</p>}
      <p>{t('guest:done.reference', { reference })}</p>
      <p>{isCopyHeld ? t('guest:done.copyHeld') : t('guest:done.copy', { email: given.email.trim() })}</p>
      <p>{t('guest:done.wrongAddress')}</p>
      <h2>{t('guest:done.content')}</h2>
      <Content given={given} t={t} />
      <h2>{t('guest:done.next')}</h2>
      <p>{t('guest:done.nextText')}</p>
      <p>
        <a href={`withdraw/status?locale=${language}`}>{t('guest:follow')}</a>
      </p>
      {shop.contact !== undefined && <p>{t('guest:done.questions', { contact: shop.contact })}</p>}
    </Sheet>
  )
}

const Content = ({ given, t }: { given: GivenByGuest; t: Speech['t'] }) => (
  <dl>
    {(['order', 'email', 'name'] as const)
      .filter((field) => given[field].trim() !== '')
      .map((field) => (
        <div key={field}>
          <dt>{t(`guest:field.${field}.label`)}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>{given[field]}</dd>
        </div>
      ))}
    <div>
      <dt>{t('messages:wish.withdrawal')}</dt>
      <dd style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {given.words.trim() === '' ? t('guest:what.whole') : given.words}
      </dd>
    </div>
  </dl>
)
