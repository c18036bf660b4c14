import type { MouseEvent, ReactNode } from 'react'

const keep = (event: MouseEvent) => event.stopPropagation()

/** A control inside a table's row: using it must not open the row as well. */
export const RowControl = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: nothing is offered here, a click is only kept from the row.
  <div role="presentation" onClick={keep}>
    {children}
  </div>
)
