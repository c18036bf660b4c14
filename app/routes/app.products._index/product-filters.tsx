import { Box, Icon, InlineGrid, Select, TextField } from '@shopify/polaris'
import { SearchIcon } from '@shopify/polaris-icons'
import { useEffect, useRef, useState } from 'react'
import { CATEGORIES } from '../../catalog/category.ts'
import { words } from '../../locales/admin-words.ts'
import { useFilter } from '../../ui/use-filter.ts'

/** A person types a letter about this often; searching waits until they pause. */
const PAUSE_MS = 300

const CATEGORY_CHOICES = [
  { value: '', label: words('products.filter.any') },
  { value: 'unset', label: words('category.unset') },
  ...CATEGORIES.map((value) => ({ value, label: words(`category.${value}`) })),
]

export const ProductFilters = () => {
  const [typed, setTyped] = useSearch()
  const [category, setCategory] = useFilter('category')
  return (
    <Box padding="300">
      <InlineGrid columns={{ xs: 1, sm: '2fr 1fr' }} gap="200">
        <TextField
          label={words('products.filter.search')}
          labelHidden
          placeholder={words('products.filter.search')}
          prefix={<Icon source={SearchIcon} />}
          value={typed}
          onChange={setTyped}
          clearButton
          onClearButtonClick={() => setTyped('')}
          autoComplete="off"
        />
        <Select
          label={words('products.filter.category')}
          labelInline
          options={CATEGORY_CHOICES}
          value={category}
          onChange={setCategory}
        />
      </InlineGrid>
    </Box>
  )
}

/** What stands in the field, and the search that follows it; a search changed elsewhere is shown in the field. */
function useSearch(): [string, (typed: string) => void] {
  const [search, setSearch] = useFilter('search')
  const [typed, setTyped] = useState(search)
  const asked = useRef(search)
  const ask = useRef(setSearch)
  ask.current = setSearch

  useEffect(() => {
    if (search === asked.current) return
    asked.current = search
    setTyped(search)
  }, [search])

  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => {
      asked.current = typed
      ask.current(typed)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  return [typed, setTyped]
}
