import { productTopic } from '../product-topic.ts'

export const productsCreate = productTopic('products/create')
