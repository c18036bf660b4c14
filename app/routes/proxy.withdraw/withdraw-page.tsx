import { nameOfLanguage, OFFICIAL_LANGUAGES } from '../../locales/withdrawal-labels.ts'
import type { GivenByGuest, GuestProblems } from '../../returns/guest/given-by-guest.ts'
import { Field } from './field.tsx'
import type { Speech } from './spoken.ts'

export interface WithdrawPageProps {
  speech: Speech
  shopName: string
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
  shopName,
  token,
  given = NOTHING,
  problems = {},
  notice,
}: WithdrawPageProps) {
  const { t, labels, language, locale } = speech
  return (
    <div
      className="page-width"
      lang={locale}
      style={{ maxWidth: '40em', margin: '2em auto', padding: '0 1em' }}
    >
      <h1 lang={language}>{labels.withdraw}</h1>
      {notice === undefined ? (
        <p>{t('guest:intro', { shop: shopName })}</p>
      ) : (
        <div role="alert" style={{ borderLeft: '4px solid', padding: '0 0 0 1em', margin: '0 0 1.5em' }}>
          <h2>{notice.title}</h2>
          {notice.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
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
        <a href={`model-form?locale=${language}`}>{t('guest:modelForm.link')}</a>
      </p>
      <Languages speech={speech} />
    </div>
  )
}

const Languages = ({ speech: { t, language } }: { speech: Speech }) => (
  <nav aria-label={t('guest:languages')} style={{ margin: '3em 0 0' }}>
    <h2>{t('guest:languages')}</h2>
    <p>
      {OFFICIAL_LANGUAGES.filter((other) => other !== language).map((other) => (
        <span key={other}>
          <a href={`?locale=${other}`} lang={other} hrefLang={other}>
            {nameOfLanguage(other)}
          </a>{' '}
        </span>
      ))}
    </p>
  </nav>
)
