import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { AppProvider, Banner, Page, Text } from '@shopify/polaris'
import english from '@shopify/polaris/locales/en.json' with { type: 'json' }
import { boundary } from '@shopify/shopify-app-remix/server'
import { words } from '../locales/admin-words.ts'

/**
 * What a page shows instead of itself: a way on for what was not found, an apology for what broke.
 * Answers of the authentication (a bounce page, a redirect) are its own HTML and are shown as such.
 * `standalone`: outside the layout, which is what failed.
 */
export const RouteError = ({ standalone = false }: { standalone?: boolean }) => {
  const error = useRouteError()
  const isResponse = isRouteErrorResponse(error)
  if (isResponse && error.status !== 404 && error.status < 500) return boundary.error(error)
  const apology = <Apology kind={isResponse && error.status === 404 ? 'notFound' : 'broken'} />
  return standalone ? (
    <AppProvider i18n={english}>
      <main>{apology}</main>
    </AppProvider>
  ) : (
    apology
  )
}

const Apology = ({ kind }: { kind: 'notFound' | 'broken' }) => {
  const action =
    kind === 'notFound'
      ? { content: words('error.notFound.action'), url: '/app' }
      : { content: words('error.broken.action'), onAction: () => window.location.reload() }
  return (
    <Page title={words(`error.${kind}.title`)}>
      <Banner tone={kind === 'notFound' ? 'info' : 'critical'} action={action}>
        <Text as="p">{words(`error.${kind}.text`)}</Text>
      </Banner>
    </Page>
  )
}
