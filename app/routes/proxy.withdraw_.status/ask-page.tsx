import { LONGEST } from '../../returns/guest/given-by-guest.ts'
import type { AskedByGuest, AskedProblems } from '../../returns/guest/guest-code.ts'
import type { GuestsShop } from '../../returns/guest/guests-shop.ts'
import { Languages } from '../proxy.withdraw/languages.tsx'
import { Intro, Links, Notice, Sheet } from '../proxy.withdraw/sheet.tsx'
import type { Speech } from '../proxy.withdraw/spoken.ts'
import { TextField } from '../proxy.withdraw/text-field.tsx'

export interface AskPageProps {
  speech: Speech
  shop: GuestsShop
  token: string
  asked?: AskedByGuest
  problems?: AskedProblems
  notice?: AskNotice
}

/** `over`: the code is, and with it what was about to be done. */
type AskNotice = 'again' | 'failed' | 'tooMany' | 'over'

const NOTHING: AskedByGuest = { order: '', email: '' }

export function AskPage({ speech, shop, token, asked = NOTHING, problems = {}, notice }: AskPageProps) {
  const { t, locale, language, labels } = speech
  return (
    <Sheet locale={locale}>
      <h1>{t('guest:status.title')}</h1>
      {notice === undefined ? (
        <Intro>{t('guest:status.intro')}</Intro>
      ) : (
        <Notice title={t(`guest:status.${notice}.title`)} texts={textsOf(notice, shop, speech)} />
      )}
      <form method="post" acceptCharset="utf-8">
        <input type="hidden" name="form" value={token} />
        <TextField
          name="order"
          value={asked.order}
          label={t('guest:status.number.label')}
          hint={t('guest:status.number.hint')}
          problem={problemOf(problems.order, 'order', speech)}
          maxLength={LONGEST.order}
          help={{ autoComplete: 'off' }}
        />
        <TextField
          name="email"
          value={asked.email}
          label={t('guest:field.email.label')}
          hint={t('guest:status.email.hint')}
          problem={problemOf(problems.email, 'email', speech)}
          maxLength={LONGEST.email}
          help={{ autoComplete: 'email', inputMode: 'email' }}
        />
        <button type="submit" className="button">
          {t('guest:status.send')}
        </button>
      </form>
      <Links>
        <a href={`../withdraw?locale=${language}`} lang={language}>
          {labels.withdraw}
        </a>
      </Links>
      <Languages speech={speech} />
    </Sheet>
  )
}

function textsOf(notice: AskNotice, { contact }: GuestsShop, { t }: Speech): string[] {
  const text = t(`guest:status.${notice}.text`)
  return notice === 'tooMany' && contact !== undefined
    ? [text, t('guest:done.questions', { contact })]
    : [text]
}

function problemOf(
  problem: AskedProblems['order'],
  field: keyof AskedByGuest,
  { t }: Speech,
): string | undefined {
  if (problem === undefined) return undefined
  return field === 'order' && problem === 'missing'
    ? t('guest:status.number.missing')
    : t(`guest:problem.${field}.${problem}`)
}
