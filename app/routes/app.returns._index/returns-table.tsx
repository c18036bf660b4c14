import { useNavigation, useSearchParams } from '@remix-run/react'
import { Card, IndexTable, Tabs, useBreakpoints } from '@shopify/polaris'
import { words } from '../../locales/admin-words.ts'
import type { CasePage } from '../../returns/merchant/case-view.ts'
import { usePaging } from '../../ui/paging.ts'
import { NoReturns } from './no-returns.tsx'
import { ReturnRow } from './return-row.tsx'

const TABS = ['needsYou', 'all'] as const

export const ReturnsTable = ({ page }: { page: CasePage }) => {
  const [params, setParams] = useSearchParams()
  const paging = usePaging(page.next)
  const isLoading = useNavigation().state === 'loading'
  const { smDown } = useBreakpoints()
  const shown = params.get('show') === 'all' ? 'all' : 'needsYou'
  return (
    <Card padding="0">
      <Tabs
        tabs={TABS.map((id) => ({
          id,
          content: words(`returns.tab.${id}`, { count: page.needPerson }),
          panelID: 'returns-list',
        }))}
        selected={TABS.indexOf(shown)}
        onSelect={(index) => setParams(TABS[index] === 'all' ? { show: 'all' } : {})}
      />
      <div id="returns-list">
        {page.cases.length === 0 ? (
          <NoReturns shown={shown} />
        ) : (
          <IndexTable
            resourceName={{ singular: words('returns.one'), plural: words('returns.many') }}
            itemCount={page.cases.length}
            headings={[
              { title: words('returns.column.reference') },
              { title: words('returns.column.order') },
              { title: words('returns.column.items') },
              { title: words('returns.column.state') },
              { title: words('returns.column.received') },
              { title: words('returns.column.why') },
            ]}
            selectable={false}
            condensed={smDown}
            loading={isLoading}
            {...(paging ? { pagination: paging } : {})}
          >
            {page.cases.map((summary, position) => (
              <ReturnRow key={summary.id} summary={summary} position={position} condensed={smDown} />
            ))}
          </IndexTable>
        )}
      </div>
    </Card>
  )
}
