import {
  BlockStack,
  Card,
  Layout,
  SkeletonBodyText,
  SkeletonDisplayText,
  SkeletonPage,
} from '@shopify/polaris'
import type { PageShape } from './page-shape.ts'

const Block = ({ lines }: { lines: number }) => (
  <Card>
    <BlockStack gap="400">
      <SkeletonDisplayText size="small" />
      <SkeletonBodyText lines={lines} />
    </BlockStack>
  </Card>
)

const Body = ({ shape }: { shape: PageShape }) => {
  if (shape === 'list') return <Block lines={12} />
  if (shape === 'form') {
    return (
      <BlockStack gap="400">
        <Block lines={4} />
        <Block lines={4} />
      </BlockStack>
    )
  }
  return (
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <Block lines={6} />
          <Block lines={4} />
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird">
        <Block lines={3} />
      </Layout.Section>
    </Layout>
  )
}

/** The final shape of a page before its content is there. */
export const PageSkeleton = ({ shape }: { shape: PageShape }) => (
  <SkeletonPage primaryAction={shape !== 'form'} backAction={shape === 'aside'}>
    <Body shape={shape} />
  </SkeletonPage>
)
