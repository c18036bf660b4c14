/** Mail servers may tell capitals apart, and none that people use does. */
export const plainAddress = (typed: string): string => typed.trim().normalize('NFC').toLowerCase()

export const isSameAddress = (one: string, other: string): boolean =>
  plainAddress(one) === plainAddress(other)
