import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { loader } from '../../app.locations.ts'

interface Locations {
  /** undefined while they are read, or cannot be. */
  locations: readonly { id: string; name: string }[] | undefined
  why: 'shopify_silent' | 'locations_denied' | undefined
}

/** Where the shop keeps goods: read once somebody wants to put something there. */
export function useLocations(isWanted: boolean): Locations {
  const { load, data, state } = useFetcher<typeof loader>()
  const isToBeRead = isWanted && data === undefined && state === 'idle'
  useEffect(() => {
    if (isToBeRead) load('/app/locations')
  }, [isToBeRead, load])
  return {
    locations: data?.ok ? data.locations : undefined,
    why: data === undefined || data.ok ? undefined : data.why,
  }
}
