import type { Day, Money } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import type { Draw } from './draw.ts'

/** What the lines of one order have in common. */
export interface Basis {
  concludedOn: Day
  currency: string
  /** The day of the statement: what happens later is not known then. */
  statedOn: Day
}

export const anyAmount = (draw: Draw, currency: string, most = 50_000): Money =>
  money(draw(most + 1), currency)
