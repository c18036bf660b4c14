import type { Category } from '../../catalog/category.ts'
import { parseCategory } from '../../catalog/category.ts'

export interface CategoryChange {
  /** Numeric ids of products. */
  products: string[]
  category: Category
}

/** Null when the form is not one of ours: no product named, or no category that exists. */
export function readCategoryChange(form: FormData): CategoryChange | null {
  const category = parseCategory(form.get('category'))
  const products = form.getAll('product').map(String)
  const areIds = products.length > 0 && products.every((id) => /^\d+$/.test(id))
  return category && areIds ? { products, category } : null
}
