/**
 * Text made to fit a limit of characters (UTF-16 units, the strictest way to count): cut after a whole word,
 * never inside a character.
 */
export function fitted(text: string, limit: number): string {
  if (text.length <= limit) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (cut.length + segment.length > limit - 1) break
    cut += segment
  }
  const words = cut.replace(/\s+\S*$/, '')
  return `${words || cut}…`
}
