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

interface NoticeProps {
  title: string
  texts: readonly string[]
  /** Absent: something is wrong. */
  role?: 'alert' | 'status'
}

/** What is said first, where a form comes back. */
export const Notice = ({ title, texts, role = 'alert' }: NoticeProps) => (
  <div role={role} style={{ borderLeft: '4px solid', padding: '0 0 0 1em', margin: '1em 0 1.75em' }}>
    <h2 style={{ margin: '0 0 0.25em' }}>{title}</h2>
    {texts.map((text) => (
      <p key={text} style={{ margin: '0.25em 0' }}>
        {text}
      </p>
    ))}
  </div>
)

/** What a page is about, said below its heading. */
export const Intro = ({ children }: { children: ReactNode }) => (
  <p style={{ margin: '0.75em 0 1.5em' }}>{children}</p>
)

export const Heading = ({ children }: { children: ReactNode }) => (
  <h2 style={{ margin: '1.75em 0 0.5em' }}>{children}</h2>
)

/** Links below a form, each on a line of its own that a thumb hits. */
export const Links = ({ children }: { children: ReactNode }) => (
  <p
    style={{
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'start',
      gap: '0.75em',
      margin: '2em 0 0',
    }}
  >
    {children}
  </p>
)
