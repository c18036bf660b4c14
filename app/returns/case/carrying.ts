import type { CaseState, ShopifyReturn } from './case.ts'

/** The Returns that a line is in. One that was declined carries nothing that was accepted: another is made for it. Pure. */
export const carrying = ({ returns }: Pick<CaseState, 'returns'>, key: number): ShopifyReturn[] =>
  returns.filter((returned) => returned.keys.includes(key) && returned.state !== 'declined')
