import { words } from '../locales/admin-words.ts'

/** For whoever comes from elsewhere than Shopify's admin: where the way in is. */
export function Door() {
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
