import { productTopic } from '../product-topic.ts'

export const productsDelete = productTopic('products/delete')
