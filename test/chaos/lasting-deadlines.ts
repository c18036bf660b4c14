/**
 * What is left of a case's days to be compared, each as kind and status. One that was met before anybody had written it down
 * has no row: where goods come and are paid for within a moment, whether there is one says who looked when, and asks nothing
 * of anybody. One that is still to come, has passed or was dropped is the same whoever looks.
 */
export const lastingDeadlines = (deadlines: readonly string[]): string[] =>
  deadlines.filter((one) => !one.endsWith(' met'))
