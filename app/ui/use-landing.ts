import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the keyboard goes on once something was done: what was pressed may be gone, and focus with it.
 * @param done how many times something was done from this page; nothing is moved before the first
 * @returns for what is to have focus, which needs `tabIndex={-1}`
 */
export function useLanding(done: number): RefObject<HTMLDivElement> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done > 0) place.current?.focus()
  }, [done])
  return place
}
