import type { ReactNode } from 'react'

/** A word that is wider than a phone (a product's title, a reason that somebody typed) goes on in the next line. */
export const LongWords = ({ children }: { children: ReactNode }) => (
  <div style={{ overflowWrap: 'anywhere' }}>{children}</div>
)

/** What is never broken, whatever is beside it, as an amount. */
export const InOneLine = ({ children }: { children: string }) => (
  <span style={{ whiteSpace: 'nowrap' }}>{children}</span>
)
