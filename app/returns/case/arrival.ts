/** What came of a line. */
export interface Arrival {
  key: number
  /** Pieces, in all. */
  quantity: number
  /** Instant of the first of them. */
  arrivedAt: string
  /** Parcels after the first one, and how many pieces had come before each. */
  later?: { before: number; arrivedAt: string }[]
}
