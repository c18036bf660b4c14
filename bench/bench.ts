/** One thing that is measured: a report for machines, and the same for people. */
export type Bench = (
  options: { quick: boolean },
  say: (progress: string) => void,
) => Promise<{
  report: object
  text: string
  /** What is not as it must be on two cores or more: then the run ends with 1. Absent: nothing is. */
  problems?: string[]
}>
