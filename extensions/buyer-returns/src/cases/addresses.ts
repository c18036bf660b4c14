/** Where "My returns" and each of its cases are, from inside of it and from the other pages of the account. */
const INSIDE = 'extension:'
const OUTSIDE = 'extension:buyer-my-returns'

export const LIST_URL = `${INSIDE}/`
export const caseUrl = (id: string): string => `${INSIDE}/cases/${id}`
export const caseUrlFromOutside = (id: string): string => `${OUTSIDE}/cases/${id}`

/** Which case an address is of; undefined: the list. */
export const caseIn = (url: string | null): string | undefined => /\/cases\/([\w-]+)/.exec(url ?? '')?.[1]
