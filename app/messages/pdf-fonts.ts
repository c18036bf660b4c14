/** Latin with all that Central Europe and Romania write, Greek, and Cyrillic; only the letters used go into a file. */
import { Font } from '@react-pdf/renderer'
import { fontFiles } from './font-files.ts'

export const FAMILY = 'Noto Sans'
const FONTS = fontFiles()

Font.register({ family: FAMILY, fonts: FONTS })

let reading: Promise<void> | undefined

/** Once in a process, by whoever prints first. */
export const fontsAreRead = (): Promise<void> => {
  reading ??= readFonts().catch((error) => {
    reading = undefined
    throw error
  })
  return reading
}

async function readFonts(): Promise<void> {
  for (const { fontWeight } of FONTS) {
    const wanted = { fontFamily: FAMILY, fontWeight }
    await Font.load(wanted)
    const found: unknown = Font.getFont(wanted)
    if (hasLetters(found))
      for (const letter of inOrder(found.data.characterSet)) found.data.glyphForCodePoint(letter)
    else throw new Error('the font cannot be read')
  }
}

/**
 * A font that meets a letter first as a part of another (a of ą) shows it from then on and does not say it: so each is met by itself
 * before anything is printed. Where letters look the same, it says what it met first: a Greek mu is none of physics.
 */
const inOrder = (letters: readonly number[]): number[] =>
  letters.toSorted((a, b) => Number(isGreek(b)) - Number(isGreek(a)) || a - b)

const isGreek = (letter: number): boolean => letter >= 0x0370 && letter <= 0x03ff

interface Read {
  data: { characterSet: number[]; glyphForCodePoint: (letter: number) => unknown }
}

const hasLetters = (found: unknown): found is Read =>
  typeof found === 'object' &&
  found !== null &&
  'data' in found &&
  typeof found.data === 'object' &&
  found.data !== null &&
  'glyphForCodePoint' in found.data &&
  'characterSet' in found.data
