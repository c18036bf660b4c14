import { useEffect, useState } from 'preact/hooks'
import type { AccountLine } from './account-line.ts'
import type { AccountOrder } from './read-account-order.ts'

/** Asked for once, when the page opens: at the same moment as the server's answer. */
export function useAccountLines(account: AccountOrder): AccountLine[] {
  const [lines, setLines] = useState<AccountLine[]>([])
  useEffect(() => {
    let isShown = true
    account.lines((known) => {
      if (isShown) setLines(known)
    })
    return () => {
      isShown = false
    }
  }, [])
  return lines
}
