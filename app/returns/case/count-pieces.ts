/** How many pieces these are, of whatever lines. */
export const counted = (pieces: readonly { quantity: number }[]): number =>
  pieces.reduce((sum, { quantity }) => sum + quantity, 0)
