import type { CaseLine, CaseState } from './case.ts'

/** Some of it is here, or on its way as a proof of sending says (CRD 13(3)). */
export const isProven = ({ arrivals, shipments }: CaseState, { key }: Pick<CaseLine, 'key'>): boolean =>
  arrivals.some((arrival) => arrival.key === key) || shipments.some(({ keys }) => keys.includes(key))
