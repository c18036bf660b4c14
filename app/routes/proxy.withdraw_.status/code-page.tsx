import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import { Intro, Links, Sheet } from '../proxy.withdraw/sheet.tsx'
import type { Speech } from '../proxy.withdraw/spoken.ts'
import { TextField } from '../proxy.withdraw/text-field.tsx'

export interface CodePageProps {
  speech: Speech
  shop: GuestsShop
  token: string
  email: string
  code?: string
  problem?: 'wrong' | 'tooMany' | 'failed'
}

/** The same whether a code was mailed or not. */
export function CodePage({ speech, shop, token, email, code = '', problem }: CodePageProps) {
  const { t, locale, language } = speech
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:status.title')}</h1>
      <Intro>{t('guest:status.sent', { email })}</Intro>
      <form method="post" acceptCharset="utf-8">
        <input type="hidden" name="form" value={token} />
        <TextField
          name="code"
          value={code}
          label={t('guest:status.code.label')}
          hint={t('guest:status.code.hint')}
          problem={
            problem && t(problem === 'failed' ? 'guest:status.failed.text' : `guest:status.code.${problem}`)
          }
          help={{ autoComplete: 'one-time-code', inputMode: 'numeric' }}
        />
        <button type="submit" className="button">
          {t('guest:status.show')}
        </button>
      </form>
      <p style={{ margin: '2em 0 0' }}>{t('guest:status.nothing')}</p>
      <Links>
        <a href={`?locale=${language}`}>{t('guest:status.anew')}</a>
      </Links>
      {shop.contact !== undefined && (
        <p style={{ margin: '1em 0 0' }}>{t('guest:done.questions', { contact: shop.contact })}</p>
      )}
    </Sheet>
  )
}
