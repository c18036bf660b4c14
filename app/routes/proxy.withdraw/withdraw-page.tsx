import type { GivenByGuest, GuestProblems } from '../../returns/guest/given-by-guest.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import { Field } from './field.tsx'
import { Languages } from './languages.tsx'
import { Intro, Links, Notice, Sheet } from './sheet.tsx'
import type { Speech } from './spoken.ts'

export interface WithdrawPageProps {
  speech: Speech
  shop: GuestsShop
  /** What the form remembers (form-token.ts). */
  token: string
  given?: GivenByGuest
  problems?: GuestProblems
  /** Said first, where the form comes back. */
  notice?: { title: string; texts: readonly string[] }
}

const NOTHING: GivenByGuest = { name: '', order: '', email: '', words: '' }

/** The statutory function: its entry is the heading, and one control bears the confirm label and nothing else. */
export function WithdrawPage({
  speech,
  shop,
  token,
  given = NOTHING,
  problems = {},
  notice,
}: WithdrawPageProps) {
  const { t, labels, language, locale } = speech
  return (
    <Sheet locale={locale}>
      <h1 lang={language}>{labels.withdraw}</h1>
      {notice === undefined ? <Intro>{t('guest:intro', { shop: shop.name })}</Intro> : <Notice {...notice} />}
      <form method="post" acceptCharset="utf-8">
        <input type="hidden" name="form" value={token} />
        {(['order', 'email', 'name', 'words'] as const).map((field) => (
          <Field key={field} field={field} value={given[field]} problem={problems[field]} t={t} />
        ))}
        <button type="submit" className="button" lang={language}>
          {labels.confirm}
        </button>
      </form>
      <p style={{ margin: '2em 0 0' }}>
        {shop.contact === undefined
          ? t('guest:defect.plain')
          : t('guest:defect.contact', { contact: shop.contact })}
      </p>
      <Links>
        <a href={`withdraw/status?locale=${language}`}>{t('guest:follow')}</a>
        <a href={`model-form?locale=${language}`}>{t('guest:modelForm.link')}</a>
      </Links>
      <Languages speech={speech} />
    </Sheet>
  )
}
