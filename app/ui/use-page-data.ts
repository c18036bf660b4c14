import { useLoaderData } from '@remix-run/react'

/**
 * What the route's loader returned. With single fetch it arrives exactly as it was, while Remix's own
 * type turns each optional field into one that may be there and undefined.
 */
export const usePageData = <Loader extends (args: never) => unknown>(): Awaited<ReturnType<Loader>> =>
  useLoaderData() as Awaited<ReturnType<Loader>>
