// Written by npm run codegen from the operations in app/shopify. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Decimal: { input: string; output: string; }
};

export type CurrencyCode =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BYR'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'CRC'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HRK'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JEP'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KID'
  | 'KMF'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LTL'
  | 'LVL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLL'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STD'
  | 'STN'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'USDC'
  | 'UYU'
  | 'UZS'
  | 'VED'
  | 'VEF'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XOF'
  | 'XPF'
  | 'XXX'
  | 'YER'
  | 'ZAR'
  | 'ZMW';

export type CountryCode =
  | 'AC'
  | 'AD'
  | 'AE'
  | 'AF'
  | 'AG'
  | 'AI'
  | 'AL'
  | 'AM'
  | 'AN'
  | 'AO'
  | 'AR'
  | 'AT'
  | 'AU'
  | 'AW'
  | 'AX'
  | 'AZ'
  | 'BA'
  | 'BB'
  | 'BD'
  | 'BE'
  | 'BF'
  | 'BG'
  | 'BH'
  | 'BI'
  | 'BJ'
  | 'BL'
  | 'BM'
  | 'BN'
  | 'BO'
  | 'BQ'
  | 'BR'
  | 'BS'
  | 'BT'
  | 'BV'
  | 'BW'
  | 'BY'
  | 'BZ'
  | 'CA'
  | 'CC'
  | 'CD'
  | 'CF'
  | 'CG'
  | 'CH'
  | 'CI'
  | 'CK'
  | 'CL'
  | 'CM'
  | 'CN'
  | 'CO'
  | 'CR'
  | 'CU'
  | 'CV'
  | 'CW'
  | 'CX'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DJ'
  | 'DK'
  | 'DM'
  | 'DO'
  | 'DZ'
  | 'EC'
  | 'EE'
  | 'EG'
  | 'EH'
  | 'ER'
  | 'ES'
  | 'ET'
  | 'FI'
  | 'FJ'
  | 'FK'
  | 'FO'
  | 'FR'
  | 'GA'
  | 'GB'
  | 'GD'
  | 'GE'
  | 'GF'
  | 'GG'
  | 'GH'
  | 'GI'
  | 'GL'
  | 'GM'
  | 'GN'
  | 'GP'
  | 'GQ'
  | 'GR'
  | 'GS'
  | 'GT'
  | 'GW'
  | 'GY'
  | 'HK'
  | 'HM'
  | 'HN'
  | 'HR'
  | 'HT'
  | 'HU'
  | 'ID'
  | 'IE'
  | 'IL'
  | 'IM'
  | 'IN'
  | 'IO'
  | 'IQ'
  | 'IR'
  | 'IS'
  | 'IT'
  | 'JE'
  | 'JM'
  | 'JO'
  | 'JP'
  | 'KE'
  | 'KG'
  | 'KH'
  | 'KI'
  | 'KM'
  | 'KN'
  | 'KP'
  | 'KR'
  | 'KW'
  | 'KY'
  | 'KZ'
  | 'LA'
  | 'LB'
  | 'LC'
  | 'LI'
  | 'LK'
  | 'LR'
  | 'LS'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'LY'
  | 'MA'
  | 'MC'
  | 'MD'
  | 'ME'
  | 'MF'
  | 'MG'
  | 'MK'
  | 'ML'
  | 'MM'
  | 'MN'
  | 'MO'
  | 'MQ'
  | 'MR'
  | 'MS'
  | 'MT'
  | 'MU'
  | 'MV'
  | 'MW'
  | 'MX'
  | 'MY'
  | 'MZ'
  | 'NA'
  | 'NC'
  | 'NE'
  | 'NF'
  | 'NG'
  | 'NI'
  | 'NL'
  | 'NO'
  | 'NP'
  | 'NR'
  | 'NU'
  | 'NZ'
  | 'OM'
  | 'PA'
  | 'PE'
  | 'PF'
  | 'PG'
  | 'PH'
  | 'PK'
  | 'PL'
  | 'PM'
  | 'PN'
  | 'PS'
  | 'PT'
  | 'PY'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RS'
  | 'RU'
  | 'RW'
  | 'SA'
  | 'SB'
  | 'SC'
  | 'SD'
  | 'SE'
  | 'SG'
  | 'SH'
  | 'SI'
  | 'SJ'
  | 'SK'
  | 'SL'
  | 'SM'
  | 'SN'
  | 'SO'
  | 'SR'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'SX'
  | 'SY'
  | 'SZ'
  | 'TA'
  | 'TC'
  | 'TD'
  | 'TF'
  | 'TG'
  | 'TH'
  | 'TJ'
  | 'TK'
  | 'TL'
  | 'TM'
  | 'TN'
  | 'TO'
  | 'TR'
  | 'TT'
  | 'TV'
  | 'TW'
  | 'TZ'
  | 'UA'
  | 'UG'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VA'
  | 'VC'
  | 'VE'
  | 'VG'
  | 'VN'
  | 'VU'
  | 'WF'
  | 'WS'
  | 'XK'
  | 'YE'
  | 'YT'
  | 'ZA'
  | 'ZM'
  | 'ZW'
  | 'ZZ';

export type FulfillmentStatus =
  | 'CANCELLED'
  | 'ERROR'
  | 'FAILURE'
  | 'OPEN'
  | 'PENDING'
  | 'SUCCESS';

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type MetafieldsSetInput = {
  compareDigest?: InputMaybe<Scalars['String']['input']>;
  key: Scalars['String']['input'];
  namespace?: InputMaybe<Scalars['String']['input']>;
  ownerId: Scalars['ID']['input'];
  type?: InputMaybe<Scalars['String']['input']>;
  value: Scalars['String']['input'];
};

export type MetafieldsSetUserErrorCode =
  | 'APP_NOT_AUTHORIZED'
  | 'BLANK'
  | 'CAPABILITY_VIOLATION'
  | 'INCLUSION'
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'INVALID_COMPARE_DIGEST'
  | 'INVALID_TYPE'
  | 'INVALID_VALUE'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'PRESENT'
  | 'STALE_OBJECT'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type ReturnStatus =
  | 'CANCELED'
  | 'CLOSED'
  | 'DECLINED'
  | 'OPEN'
  | 'REQUESTED';

export type ReturnDeclineReason =
  | 'FINAL_SALE'
  | 'OTHER'
  | 'RETURN_PERIOD_ENDED';

export type ReturnRequestInput = {
  orderId: Scalars['ID']['input'];
  returnLineItems: Array<ReturnRequestLineItemInput>;
  returnShippingFee?: InputMaybe<ReturnShippingFeeInput>;
};

export type ReturnRequestLineItemInput = {
  customerNote?: InputMaybe<Scalars['String']['input']>;
  fulfillmentLineItemId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  restockingFee?: InputMaybe<RestockingFeeInput>;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  returnReason?: InputMaybe<ReturnReason>;
  returnReasonDefinitionId?: InputMaybe<Scalars['ID']['input']>;
};

export type RestockingFeeInput = {
  percentage: Scalars['Float']['input'];
};

export type ReturnReason =
  | 'COLOR'
  | 'DEFECTIVE'
  | 'NOT_AS_DESCRIBED'
  | 'OTHER'
  | 'SIZE_TOO_LARGE'
  | 'SIZE_TOO_SMALL'
  | 'STYLE'
  | 'UNKNOWN'
  | 'UNWANTED'
  | 'WRONG_ITEM';

export type ReturnShippingFeeInput = {
  amount: MoneyInput;
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  currencyCode: CurrencyCode;
};

export type ReturnErrorCode =
  | 'ALREADY_EXISTS'
  | 'BLANK'
  | 'CREATION_FAILED'
  | 'EQUAL_TO'
  | 'FEATURE_NOT_ENABLED'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'INCLUSION'
  | 'INCOMPATIBLE_WITH_STANDARD_POLICY'
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'INVALID_STATE'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'MISSING_PERMISSION'
  | 'NOTIFICATION_FAILED'
  | 'NOT_A_NUMBER'
  | 'NOT_EDITABLE'
  | 'NOT_FOUND'
  | 'PRESENT'
  | 'TAKEN'
  | 'TOO_BIG'
  | 'TOO_LONG'
  | 'TOO_MANY_ARGUMENTS'
  | 'TOO_SHORT'
  | 'WRONG_LENGTH';

export type ReturnApproveRequestInput = {
  id: Scalars['ID']['input'];
  notifyCustomer?: InputMaybe<Scalars['Boolean']['input']>;
  /** @deprecated This field is temporary to support the transition to Returns Processing APIs. */
  unprocessed?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ReturnDeclineRequestInput = {
  declineNote?: InputMaybe<Scalars['String']['input']>;
  declineReason: ReturnDeclineReason;
  id: Scalars['ID']['input'];
  notifyCustomer?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChangedOrdersQueryVariables = Exact<{
  query: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChangedOrdersQuery = { orders: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangedProductsQueryVariables = Exact<{
  query: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChangedProductsQuery = { products: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProductsCountQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductsCountQuery = { productsCount: { count: number } | null };

export type OrderHeadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderHeadQuery = { order: { id: string, name: string, createdAt: string, updatedAt: string, cancelledAt: string | null, presentmentCurrencyCode: CurrencyCode, paymentGatewayNames: Array<string>, taxesIncluded: boolean, customer: { id: string } | null, shippingAddress: { countryCodeV2: CountryCode | null, provinceCode: string | null } | null, billingAddress: { countryCodeV2: CountryCode | null, provinceCode: string | null } | null, totalReceivedSet: { presentmentMoney: { amount: string } }, shippingLines: { nodes: Array<{ title: string, discountedPriceSet: { presentmentMoney: { amount: string } }, taxLines: Array<{ priceSet: { presentmentMoney: { amount: string } } }> }> }, fulfillments: Array<{ id: string, createdAt: string, deliveredAt: string | null, status: FulfillmentStatus }>, fulfillmentsCount: { count: number } | null } | null };

export type OrderOwnerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderOwnerQuery = { order: { customer: { id: string } | null } | null };

export type OrderLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderLinesQuery = { order: { lineItems: { nodes: Array<{ id: string, title: string, variantTitle: string | null, quantity: number, currentQuantity: number, refundableQuantity: number, image: { url: string } | null, customAttributes: Array<{ key: string, value: string | null }>, originalTotalSet: { presentmentMoney: { amount: string } }, discountAllocations: Array<{ allocatedAmountSet: { presentmentMoney: { amount: string } } }>, taxLines: Array<{ priceSet: { presentmentMoney: { amount: string } } }>, product: { id: string, productType: string, tags: Array<string>, category: { value: string } | null, hygieneEvidence: { value: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FulfillmentLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FulfillmentLinesQuery = { fulfillment: { fulfillmentLineItems: { nodes: Array<{ id: string, quantity: number | null, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OrderFulfillmentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  count: Scalars['Int']['input'];
}>;


export type OrderFulfillmentsQuery = { order: { fulfillments: Array<{ id: string, createdAt: string, deliveredAt: string | null, status: FulfillmentStatus }> } | null };

export type OrderContactQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderContactQuery = { order: { email: string | null, customerLocale: string | null, customer: { firstName: string | null, lastName: string | null } | null } | null };

export type ProductQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProductQuery = { product: { id: string, title: string, status: ProductStatus, productType: string, tags: Array<string>, updatedAt: string, featuredMedia: { preview: { image: { url: string } | null } | null } | null, category: { value: string } | null, hygieneEvidence: { value: string } | null } | null };

export type ProductsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProductsQuery = { products: { nodes: Array<{ id: string, title: string, status: ProductStatus, productType: string, tags: Array<string>, updatedAt: string, featuredMedia: { preview: { image: { url: string } | null } | null } | null, category: { value: string } | null, hygieneEvidence: { value: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetProductMetafieldMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput> | MetafieldsSetInput;
}>;


export type SetProductMetafieldMutation = { metafieldsSet: { metafields: Array<{ id: string }> | null, userErrors: Array<{ code: MetafieldsSetUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ReturnQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReturnQuery = { return: { id: string, name: string, status: ReturnStatus, createdAt: string, order: { id: string }, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReturnLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type ReturnLinesQuery = { return: { returnLineItems: { nodes: Array<{ id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OrderReturnsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderReturnsQuery = { order: { returns: { nodes: Array<{ id: string, name: string, status: ReturnStatus, createdAt: string, order: { id: string }, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReturnReasonsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReturnReasonsQuery = { returnReasonDefinitions: { nodes: Array<{ id: string, handle: string, deleted: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequestReturnMutationVariables = Exact<{
  input: ReturnRequestInput;
}>;


export type RequestReturnMutation = { returnRequest: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ApproveReturnMutationVariables = Exact<{
  input: ReturnApproveRequestInput;
}>;


export type ApproveReturnMutation = { returnApproveRequest: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type DeclineReturnMutationVariables = Exact<{
  input: ReturnDeclineRequestInput;
}>;


export type DeclineReturnMutation = { returnDeclineRequest: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ReverseFulfillmentOrderQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReverseFulfillmentOrderQuery = { reverseFulfillmentOrder: { order: { id: string } | null } | null };

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { name: string, currencyCode: CurrencyCode, ianaTimezone: string, contactEmail: string, shopAddress: { countryCodeV2: CountryCode | null, address1: string | null, address2: string | null, city: string | null, zip: string | null, country: string | null } } };

interface GeneratedQueryTypes {
  "#graphql\n  query ChangedOrders($query: String!, $after: String) {\n    orders(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {\n      nodes { id updatedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ChangedOrdersQuery, variables: ChangedOrdersQueryVariables},
  "#graphql\n  query ChangedProducts($query: String!, $after: String) {\n    products(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {\n      nodes { id updatedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ChangedProductsQuery, variables: ChangedProductsQueryVariables},
  "#graphql\n  query ProductsCount {\n    productsCount(limit: null) { count }\n  }\n": {return: ProductsCountQuery, variables: ProductsCountQueryVariables},
  "#graphql\n  query OrderHead($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      createdAt\n      updatedAt\n      cancelledAt\n      presentmentCurrencyCode\n      paymentGatewayNames\n      customer { id }\n      shippingAddress { countryCodeV2 provinceCode }\n      billingAddress { countryCodeV2 provinceCode }\n      totalReceivedSet { presentmentMoney { amount } }\n      taxesIncluded\n      shippingLines(first: 10) {\n        nodes {\n          title\n          discountedPriceSet { presentmentMoney { amount } }\n          taxLines { priceSet { presentmentMoney { amount } } }\n        }\n      }\n      fulfillments(first: 100) { id createdAt deliveredAt status }\n      fulfillmentsCount { count }\n    }\n  }\n": {return: OrderHeadQuery, variables: OrderHeadQueryVariables},
  "#graphql\n  query OrderOwner($id: ID!) {\n    order(id: $id) { customer { id } }\n  }\n": {return: OrderOwnerQuery, variables: OrderOwnerQueryVariables},
  "#graphql\n  query OrderLines($id: ID!, $after: String) {\n    order(id: $id) {\n      lineItems(first: 40, after: $after) {\n        nodes {\n          id\n          title\n          variantTitle\n          quantity\n          currentQuantity\n          refundableQuantity\n          image { url }\n          customAttributes { key value }\n          originalTotalSet { presentmentMoney { amount } }\n          discountAllocations { allocatedAmountSet { presentmentMoney { amount } } }\n          taxLines { priceSet { presentmentMoney { amount } } }\n          product {\n            id\n            productType\n            tags\n            category: metafield(namespace: \"$app\", key: \"category\") { value }\n            hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderLinesQuery, variables: OrderLinesQueryVariables},
  "#graphql\n  query FulfillmentLines($id: ID!, $after: String) {\n    fulfillment(id: $id) {\n      fulfillmentLineItems(first: 100, after: $after) {\n        nodes { id quantity lineItem { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: FulfillmentLinesQuery, variables: FulfillmentLinesQueryVariables},
  "#graphql\n  query OrderFulfillments($id: ID!, $count: Int!) {\n    order(id: $id) { fulfillments(first: $count) { id createdAt deliveredAt status } }\n  }\n": {return: OrderFulfillmentsQuery, variables: OrderFulfillmentsQueryVariables},
  "#graphql\n  query OrderContact($id: ID!) {\n    order(id: $id) { email customerLocale customer { firstName lastName } }\n  }\n": {return: OrderContactQuery, variables: OrderContactQueryVariables},
  "#graphql\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      title\n      status\n      productType\n      tags\n      updatedAt\n      featuredMedia { preview { image { url } } }\n      category: metafield(namespace: \"$app\", key: \"category\") { value }\n      hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n    }\n  }\n": {return: ProductQuery, variables: ProductQueryVariables},
  "#graphql\n  query Products($after: String) {\n    products(first: 50, after: $after, sortKey: ID) {\n      nodes {\n        id\n        title\n        status\n        productType\n        tags\n        updatedAt\n        featuredMedia { preview { image { url } } }\n        category: metafield(namespace: \"$app\", key: \"category\") { value }\n        hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ProductsQuery, variables: ProductsQueryVariables},
  "#graphql\n  query Return($id: ID!) {\n    return(id: $id) {\n      id\n      name\n      status\n      createdAt\n      order { id }\n      decline { reason note }\n      returnLineItems(first: 50) {\n        nodes {\n          id\n          quantity\n          customerNote\n          ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReturnQuery, variables: ReturnQueryVariables},
  "#graphql\n  query ReturnLines($id: ID!, $after: String!) {\n    return(id: $id) {\n      returnLineItems(first: 100, after: $after) {\n        nodes {\n          id\n          quantity\n          customerNote\n          ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReturnLinesQuery, variables: ReturnLinesQueryVariables},
  "#graphql\n  query OrderReturns($id: ID!, $after: String) {\n    order(id: $id) {\n      returns(first: 10, after: $after) {\n        nodes {\n          id\n          name\n          status\n          createdAt\n          order { id }\n          decline { reason note }\n          returnLineItems(first: 20) {\n            nodes {\n              id\n              quantity\n              customerNote\n              ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }\n            }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderReturnsQuery, variables: OrderReturnsQueryVariables},
  "#graphql\n  query ReturnReasons($after: String) {\n    returnReasonDefinitions(first: 100, after: $after) {\n      nodes { id handle deleted }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ReturnReasonsQuery, variables: ReturnReasonsQueryVariables},
  "#graphql\n  query ReverseFulfillmentOrder($id: ID!) {\n    reverseFulfillmentOrder(id: $id) { order { id } }\n  }\n": {return: ReverseFulfillmentOrderQuery, variables: ReverseFulfillmentOrderQueryVariables},
  "#graphql\n  query Shop {\n    shop { name currencyCode ianaTimezone contactEmail shopAddress { countryCodeV2 address1 address2 city zip country } }\n  }\n": {return: ShopQuery, variables: ShopQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation SetProductMetafield($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields { id }\n      userErrors { code field message }\n    }\n  }\n": {return: SetProductMetafieldMutation, variables: SetProductMetafieldMutationVariables},
  "#graphql\n  mutation RequestReturn($input: ReturnRequestInput!) {\n    returnRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: RequestReturnMutation, variables: RequestReturnMutationVariables},
  "#graphql\n  mutation ApproveReturn($input: ReturnApproveRequestInput!) {\n    returnApproveRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: ApproveReturnMutation, variables: ApproveReturnMutationVariables},
  "#graphql\n  mutation DeclineReturn($input: ReturnDeclineRequestInput!) {\n    returnDeclineRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: DeclineReturnMutation, variables: DeclineReturnMutationVariables},
}

declare module '@shopify/admin-api-client' {
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
