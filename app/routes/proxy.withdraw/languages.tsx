import { nameOfLanguage, OFFICIAL_LANGUAGES } from '../../locales/withdrawal-labels.ts'
import type { Speech } from './spoken.ts'

/** The same page in each of the others. */
export const Languages = ({ speech: { t, language } }: { speech: Speech }) => (
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
