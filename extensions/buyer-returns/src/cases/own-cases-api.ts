import { type Answer, type Asking, serverAt } from '../ask-server.ts'
import type { BuyerActBody, BuyerCaseInFull, BuyerCases } from '../wire.ts'

export interface OwnCasesApi {
  /** @param after as the page before gave it */
  list(after?: string): Promise<Answer<BuyerCases>>
  read(caseId: string): Promise<Answer<BuyerCaseInFull>>
  act(caseId: string, body: BuyerActBody): Promise<Answer<BuyerCaseInFull>>
}

export function ownCasesApi(asking: Asking): OwnCasesApi {
  const { get, post } = serverAt('/buyer/cases', asking)
  return {
    list: (after) => get('', after === undefined ? '' : `&after=${encodeURIComponent(after)}`),
    read: (caseId) => get(`/${encodeURIComponent(caseId)}`),
    act: (caseId, body) => post(`/${encodeURIComponent(caseId)}/acts`, body),
  }
}
