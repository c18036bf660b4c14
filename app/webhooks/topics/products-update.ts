import { productTopic } from '../product-topic.ts'

export const productsUpdate = productTopic('products/update')
