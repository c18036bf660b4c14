/**
 * "έως και την Πέμπτη 12 Νοεμβρίου": where English says a day without an article, Greek has one before it, by the
 * weekday's gender and first sound. The weekday itself is the same in this case.
 *
 * @param day in words, the weekday first
 */
export const greekArticle = (day: string): string => {
  if (day.startsWith('Σάββατο')) return 'το'
  return day.startsWith('Δευτέρα') ? 'τη' : 'την'
}
