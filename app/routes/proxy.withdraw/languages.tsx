import { nameOfLanguage, OFFICIAL_LANGUAGES } from '../../locales/withdrawal-labels.ts'
import type { Speech } from './spoken.ts'

/** The same page in each of the others. */
export const Languages = ({ speech: { t, language } }: { speech: Speech }) => (
  <nav aria-label={t('guest:languages')} style={{ margin: '3em 0 0' }}>
    <h2 style={{ margin: '0 0 0.25em' }}>{t('guest:languages')}</h2>
    <ul style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1em', listStyle: 'none', padding: 0, margin: 0 }}>
      {OFFICIAL_LANGUAGES.filter((other) => other !== language).map((other) => (
        <li key={other}>
          <a
            href={`?locale=${other}`}
            lang={other}
            hrefLang={other}
            style={{ display: 'inline-block', padding: '0.35em 0' }}
          >
            {nameOfLanguage(other)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
