/** Where the font lies that files are printed with: in a package of its own, beside the build and not in it. */
import { createRequire } from 'node:module'

const WEIGHTS = [
  { fontWeight: 400, name: '400Regular/NotoSans_400Regular' },
  { fontWeight: 700, name: '700Bold/NotoSans_700Bold' },
] as const

const files = createRequire(import.meta.url)

/**
 * A process that starts asks for them, so that a build without them does not come up, rather than fail where somebody waits for
 * their acknowledgement.
 * @throws naming the file, where the package is not installed
 */
export const fontFiles = (): { fontWeight: number; src: string }[] =>
  WEIGHTS.map(({ fontWeight, name }) => ({
    fontWeight,
    src: files.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`),
  }))
