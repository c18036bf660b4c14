import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { words } from '../locales/admin-words.ts'

/** Shopify opens the app at its root with the shop in the address; everyone else is told where the door is. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  if (searchParams.has('shop')) throw redirect(`/app?${searchParams}`)
  return null
}

export const meta = () => [{ title: words('door.title') }]

export default function Door() {
  return (
    <main
      style={{
        maxWidth: '32rem',
        margin: '20vh auto 0',
        padding: '0 1rem',
        fontFamily: 'system-ui, sans-serif',
      }}
    >
      <h1>{words('door.title')}</h1>
      <p>{words('door.text')}</p>
    </main>
  )
}
