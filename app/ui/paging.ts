import { useSearchParams } from '@remix-run/react'

export const CURSOR = 'after'

/** Where a list's page begins: the last of the cursors in its address; none on the first page. */
export const cursorOf = (url: string): string | undefined => new URL(url).searchParams.getAll(CURSOR).at(-1)

export interface Paging {
  hasNext: boolean
  hasPrevious: boolean
  onNext: () => void
  onPrevious: () => void
}

/**
 * Pages of a list that only knows the way forward: the address keeps the cursor of every page on the
 * way here, so that the way back, a reload and a shared link all work. Undefined: all is on one page.
 */
export function usePaging(next: string | undefined): Paging | undefined {
  const [params, setParams] = useSearchParams()
  const trail = params.getAll(CURSOR)
  const goTo = (cursors: string[]) => {
    const target = new URLSearchParams(params)
    target.delete(CURSOR)
    for (const cursor of cursors) target.append(CURSOR, cursor)
    setParams(target)
  }
  if (next === undefined && trail.length === 0) return undefined
  return {
    hasNext: next !== undefined,
    hasPrevious: trail.length > 0,
    onNext: () => next !== undefined && goTo([...trail, next]),
    onPrevious: () => goTo(trail.slice(0, -1)),
  }
}
