/** What of a run is not as it must be: the numbers that README and bench/README promise. Pure. */

export interface BuyersServed {
  visits: number
  previewP95Ms: number
  submitP95Ms: number
  kept: number
  wanted: number
}

const MOST_PREVIEW_MS = 150
const MOST_SUBMIT_MS = 300

export function problemsOf({ visits, previewP95Ms, submitP95Ms, kept, wanted }: BuyersServed): string[] {
  if (visits === 0) return ['nobody visited']
  const found: [boolean, string][] = [
    [
      !(previewP95Ms <= MOST_PREVIEW_MS),
      `19 of 20 previews within ${previewP95Ms} ms, ${MOST_PREVIEW_MS} wanted`,
    ],
    [
      !(submitP95Ms <= MOST_SUBMIT_MS),
      `19 of 20 statements within ${submitP95Ms} ms, ${MOST_SUBMIT_MS} wanted`,
    ],
    [kept !== wanted, `${kept} statements kept and acknowledged, ${wanted} sent`],
  ]
  return found.filter(([isSo]) => isSo).map(([, words]) => words)
}
