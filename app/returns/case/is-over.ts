import type { CaseState } from './case.ts'

/**
 * Closed, or a merchant or a day wants it to be: it may be days until whoever is to see to goods of it has done so, and nothing
 * else of it goes on by itself meanwhile. Pure.
 */
export const isOver = ({ closed, isClosing }: Pick<CaseState, 'closed' | 'isClosing'>): boolean =>
  closed || isClosing
