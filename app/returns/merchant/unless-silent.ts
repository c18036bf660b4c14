import { Unavailable } from '../../errors.ts'

/** What Shopify says, or that it does not answer: whoever pressed is told so, and nothing that they typed is lost. */
export async function unlessSilent<T>(asked: Promise<T>): Promise<T | 'shopify_silent'> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Unavailable) return 'shopify_silent'
    throw error
  }
}
