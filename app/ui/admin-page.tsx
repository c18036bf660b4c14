import { useNavigate } from '@remix-run/react'
import { TitleBar } from '@shopify/app-bridge-react'
import type { PageProps } from '@shopify/polaris'
import { Page } from '@shopify/polaris'

export interface AdminPageProps extends PageProps {
  title: string
  /** The page one level up, for a sub-page. */
  back?: { label: string; url: string }
}

/** A page of the admin: its name and the way back both in Shopify's title bar and at the top of the page. */
export const AdminPage = ({ title, back, children, ...page }: AdminPageProps) => {
  const navigate = useNavigate()
  return (
    <>
      <TitleBar title={title}>
        {back && (
          <button type="button" variant="breadcrumb" onClick={() => navigate(back.url)}>
            {back.label}
          </button>
        )}
      </TitleBar>
      <Page title={title} {...(back ? { backAction: { content: back.label, url: back.url } } : {})} {...page}>
        {children}
      </Page>
    </>
  )
}
