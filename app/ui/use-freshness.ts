import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

const EVERY_MS = 1_500
/** Half a minute: what takes longer is seen when one comes back. */
const TIMES = 20

/** Reads the page again now and then while work on it is under way, so that what was done shows by itself. */
export function useFreshness(isBusy: boolean): void {
  const { revalidate, state } = useRevalidator()
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (!isBusy) return setTimes(0)
    if (state !== 'idle' || times >= TIMES) return
    const timer = setTimeout(() => {
      setTimes(times + 1)
      revalidate()
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [isBusy, times, state, revalidate])
}
