import type { MouseEvent, ReactNode } from 'react'

const keep = (event: MouseEvent) => event.stopPropagation()

/** A control inside a table's row: using it must not open the row as well. */
export const RowControl = ({ children }: { children: ReactNode }) => (
  <div role="presentation" onClick={keep}>
    {children}
  </div>
)
