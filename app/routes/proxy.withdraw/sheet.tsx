import type { ReactNode } from 'react'

/** The room of a page within the theme: as wide as text is read well, and with the theme's own margins where it has any. */
export const Sheet = ({ locale, children }: { locale: string; children: ReactNode }) => (
  <div
    className="page-width"
    lang={locale}
    style={{ maxWidth: '40em', margin: '2em auto', padding: '0 1em' }}
  >
    {children}
  </div>
)

/** What is said first, where a form comes back. */
export const Notice = ({ title, texts }: { title: string; texts: readonly string[] }) => (
  <div role="alert" style={{ borderLeft: '4px solid', padding: '0 0 0 1em', margin: '0 0 1.5em' }}>
    <h2 style={{ margin: '0 0 0.25em' }}>{title}</h2>
    {texts.map((text) => (
      <p key={text} style={{ margin: '0.25em 0' }}>
        {text}
      </p>
    ))}
  </div>
)
