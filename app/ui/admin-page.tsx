import { useNavigate } from '@remix-run/react'
import { TitleBar } from '@shopify/app-bridge-react'
import type { PageProps } from '@shopify/polaris'
import { Page } from '@shopify/polaris'
import { LongWords } from './long-words.tsx'

export interface AdminPageProps extends PageProps {
  title: string
  /** The page one level up, for a sub-page. */
  back?: { label: string; url: string }
}

/**
 * A page of the admin. Shopify's title bar shows the app's name; on a sub-page, what it is about and the
 * way back, as the top of the page does.
 */
export const AdminPage = ({ title, back, children, ...page }: AdminPageProps) => {
  const navigate = useNavigate()
  return (
    <>
      {back && (
        <TitleBar title={title}>
          <button type="button" variant="breadcrumb" onClick={() => navigate(back.url)}>
            {back.label}
          </button>
        </TitleBar>
      )}
      <LongWords>
        <Page
          title={title}
          {...(back ? { backAction: { content: back.label, url: back.url } } : {})}
          {...page}
        >
          {children}
        </Page>
      </LongWords>
    </>
  )
}
