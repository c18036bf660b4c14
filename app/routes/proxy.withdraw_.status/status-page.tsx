import { writtenMoment } from '../../locales/written-moment.ts'
import type { GuestStatus } from '../../returns/guest/guest-status.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import { Sheet } from '../proxy.withdraw/sheet.tsx'
import type { Speech } from '../proxy.withdraw/spoken.ts'
import { ToldCase } from './told-case.tsx'

interface StatusPageProps {
  speech: Speech
  shop: GuestsShop
  token: string
  code: string
  status: GuestStatus
}

export function StatusPage({ speech, shop, token, code, status }: StatusPageProps) {
  const { t, locale } = speech
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:status.title')}</h1>
      {status.kind === 'statement' ? (
        <Unknown status={status} shop={shop} speech={speech} />
      ) : (
        <>
          <p>{t('guest:status.order', { order: status.orderName })}</p>
          {status.cases.map((told) => (
            <ToldCase key={told.reference} told={told} t={t} />
          ))}
        </>
      )}
      <form method="post" acceptCharset="utf-8" style={{ margin: '2em 0 1em' }}>
        <input type="hidden" name="form" value={token} />
        <input type="hidden" name="code" value={code} />
        <button type="submit" className="button">
          {t('guest:status.refresh')}
        </button>
      </form>
      {shop.contact !== undefined && <p>{t('guest:done.questions', { contact: shop.contact })}</p>}
    </Sheet>
  )
}

interface UnknownProps {
  status: Extract<GuestStatus, { kind: 'statement' }>
  shop: GuestsShop
  speech: Speech
}

const Unknown = ({ status: { reference, sentAt, is }, shop, speech: { t, locale } }: UnknownProps) => (
  <>
    <h2>{t('guest:status.statement', { reference })}</h2>
    <p>{t(`guest:status.${is}`, { at: writtenMoment(sentAt, shop.timezone, locale) })}</p>
  </>
)
