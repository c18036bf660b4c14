import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

const EVERY_MS = 1_500
/** Half a minute: what takes longer is seen when one comes back. */
const WHILE_BUSY = 20
/** What follows from an act is there within a few seconds. */
const AFTER_AN_ACT = 4

/**
 * Reads the page again now and then while work on it is under way, so that what was done shows by itself.
 * @param acts how many acts were done from this page: after each one the page is looked at a few times
 */
export function useFreshness(isBusy: boolean, acts: number): void {
  const { revalidate, state } = useRevalidator()
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (isBusy) setLeft(WHILE_BUSY)
    else if (acts > 0) setLeft(AFTER_AN_ACT)
  }, [isBusy, acts])
  useEffect(() => {
    if (state !== 'idle' || left === 0) return
    const timer = setTimeout(() => {
      setLeft(left - 1)
      revalidate()
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [left, state, revalidate])
}
