export interface Picture {
  url: string
  alt: string
}
/** What an item is: the same from the first moment that its card is there. */
export interface Product {
  title: string
  variant?: string | undefined
  /** Absent while nobody can say it yet. */
  price?: string | undefined
  picture?: Picture | undefined
}
