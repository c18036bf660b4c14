import { useSearchParams } from '@remix-run/react'
import { CURSOR } from './paging.ts'

/**
 * A list's filters, kept in its address. Changing one goes back to the first page and does not fill
 * the browser's history with every letter typed.
 */
export function useFilter(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const set = (value: string) => {
    const target = new URLSearchParams(params)
    target.delete(CURSOR)
    if (value === '') target.delete(name)
    else target.set(name, value)
    setParams(target, { replace: true, preventScrollReset: true })
  }
  return [params.get(name) ?? '', set]
}
