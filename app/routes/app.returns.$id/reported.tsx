import { InlineStack, Link, Text, Thumbnail } from '@shopify/polaris'
import { coded, words } from '../../locales/admin-words.ts'
import type { StatedItemView } from '../../returns/merchant/stated-item-view.ts'

/** What the buyer says is wrong, what they would like, and the photos they took of it. */
export const Reported = ({ stated: { defect, photos = [], title } }: { stated: StatedItemView }) => {
  const kept = photos.flatMap(({ id, url }) => (url === undefined ? [] : [{ id, url }]))
  const count = (state: 'coming' | 'failed') => photos.filter((photo) => photo.state === state).length
  return (
    <>
      {defect && (
        <Text as="p">
          {words('case.reported', { what: coded('value', defect.kind) })}{' '}
          {defect.wanted && words('case.wishes', { wish: coded('value', defect.wanted) })}
        </Text>
      )}
      {kept.length > 0 && (
        <InlineStack gap="200">
          {kept.map(({ id, url }, index) => (
            <Link key={id} url={url} target="_blank">
              <Thumbnail
                source={small(url)}
                alt={words('case.photos.alt', { number: index + 1, item: title })}
                size="large"
              />
            </Link>
          ))}
        </InlineStack>
      )}
      {(['coming', 'failed'] as const).map((state) =>
        count(state) === 0 ? null : (
          <Text key={state} as="p" tone="subdued">
            {words(`case.photos.${state}`, { count: count(state) })}
          </Text>
        ),
      )}
    </>
  )
}

/** Shopify draws a picture as large as it is asked to. */
function small(url: string): string {
  const sized = new URL(url)
  sized.searchParams.set('width', '160')
  return sized.href
}
