/** @param sorted rising */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const rounded = (value: number, by = 10): number => Math.round(value * by) / by
