/** Mail servers may tell capitals apart, and none that people use does. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.trim().normalize('NFC').toLowerCase() === other.trim().normalize('NFC').toLowerCase()
