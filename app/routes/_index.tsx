import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { words } from '../locales/admin-words.ts'
import { Door } from '../ui/door.tsx'

/** Shopify opens the app at its root with the shop in the address; everyone else is told where the door is. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  if (searchParams.has('shop')) throw redirect(`/app?${searchParams}`)
  return null
}

export const meta = () => [{ title: words('door.title') }]

export default Door
