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
  UnsignedInt64: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  Money: { input: string; output: string; }
  URL: { input: string; output: string; }
};

export type ReverseFulfillmentOrderDisposeInput = {
  dispositionType: ReverseFulfillmentOrderDispositionType;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  quantity: Scalars['Int']['input'];
  reverseFulfillmentOrderLineItemId: Scalars['ID']['input'];
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

export type StagedUploadInput = {
  fileSize?: InputMaybe<Scalars['UnsignedInt64']['input']>;
  filename: Scalars['String']['input'];
  httpMethod?: InputMaybe<StagedUploadHttpMethodType>;
  mimeType: Scalars['String']['input'];
  resource: StagedUploadTargetGenerateUploadResource;
};

export type StagedUploadHttpMethodType =
  | 'POST'
  | 'PUT';

export type StagedUploadTargetGenerateUploadResource =
  | 'BULK_MUTATION_VARIABLES'
  | 'COLLECTION_IMAGE'
  | 'DISPUTE_FILE_UPLOAD'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'PRODUCT_IMAGE'
  | 'RETURN_LABEL'
  | 'SHOP_IMAGE'
  | 'URL_REDIRECT_IMPORT'
  | 'VIDEO';

export type FileCreateInput = {
  alt?: InputMaybe<Scalars['String']['input']>;
  contentType?: InputMaybe<FileContentType>;
  duplicateResolutionMode?: InputMaybe<FileCreateInputDuplicateResolutionMode>;
  filename?: InputMaybe<Scalars['String']['input']>;
  originalSource: Scalars['String']['input'];
};

export type FileContentType =
  | 'EXTERNAL_VIDEO'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type FileCreateInputDuplicateResolutionMode =
  | 'APPEND_UUID'
  | 'RAISE_ERROR'
  | 'REPLACE';

export type FilesErrorCode =
  | 'ALT_VALUE_LIMIT_EXCEEDED'
  | 'BLANK_SEARCH'
  | 'FILENAME_ALREADY_EXISTS'
  | 'FILE_DOES_NOT_EXIST'
  | 'FILE_LOCKED'
  | 'INVALID'
  | 'INVALID_DUPLICATE_MODE_FOR_TYPE'
  | 'INVALID_DUPLICATE_RESOLUTION_MODE'
  | 'INVALID_FAILED_MEDIA_STATE'
  | 'INVALID_FILENAME'
  | 'INVALID_FILENAME_EXTENSION'
  | 'INVALID_IMAGE_SOURCE_URL'
  | 'INVALID_QUERY'
  | 'MEDIA_CANNOT_BE_MODIFIED'
  | 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE'
  | 'MISSING_ARGUMENTS'
  | 'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE'
  | 'NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED'
  | 'NON_READY_STATE'
  | 'PRODUCT_MEDIA_LIMIT_EXCEEDED'
  | 'PRODUCT_SUSPENDED'
  | 'REFERENCE_TARGET_DOES_NOT_EXIST'
  | 'TOO_MANY_ARGUMENTS'
  | 'TOO_MANY_FILE_REFERENCE'
  | 'UNACCEPTABLE_ASSET'
  | 'UNACCEPTABLE_TRIAL_ASSET'
  | 'UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET'
  | 'UNSUPPORTED_FILE_REFERENCE'
  | 'UNSUPPORTED_MEDIA_TYPE_FOR_FILENAME_UPDATE';

export type FileStatus =
  | 'FAILED'
  | 'PROCESSING'
  | 'READY'
  | 'UPLOADED';

export type FulfillmentOrderStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'INCOMPLETE'
  | 'IN_PROGRESS'
  | 'ON_HOLD'
  | 'OPEN'
  | 'SCHEDULED';

export type FulfillmentOrderHoldInput = {
  externalId?: InputMaybe<Scalars['String']['input']>;
  fulfillmentOrderLineItems?: InputMaybe<Array<FulfillmentOrderLineItemInput>>;
  handle?: InputMaybe<Scalars['String']['input']>;
  notifyMerchant?: InputMaybe<Scalars['Boolean']['input']>;
  reason: FulfillmentHoldReason;
  reasonNotes?: InputMaybe<Scalars['String']['input']>;
};

export type FulfillmentOrderLineItemInput = {
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type FulfillmentHoldReason =
  | 'AWAITING_PAYMENT'
  | 'AWAITING_RETURN_ITEMS'
  | 'HIGH_RISK_OF_FRAUD'
  | 'INCORRECT_ADDRESS'
  | 'INVENTORY_OUT_OF_STOCK'
  | 'ONLINE_STORE_POST_PURCHASE_CROSS_SELL'
  | 'OTHER'
  | 'UNKNOWN_DELIVERY_DATE';

export type FulfillmentOrderHoldUserErrorCode =
  | 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS'
  | 'DUPLICATE_FULFILLMENT_HOLD_HANDLE'
  | 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED'
  | 'FULFILLMENT_ORDER_NOT_FOUND'
  | 'FULFILLMENT_ORDER_NOT_SPLITTABLE'
  | 'GREATER_THAN_ZERO'
  | 'INVALID_LINE_ITEM_QUANTITY'
  | 'TAKEN';

export type FulfillmentOrderReleaseHoldUserErrorCode =
  | 'FULFILLMENT_ORDER_NOT_FOUND'
  | 'INVALID_ACCESS';

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

export type RefundLineItemRestockType =
  | 'CANCEL'
  | 'LEGACY_RESTOCK'
  | 'NO_RESTOCK'
  | 'RETURN';

export type OrderTransactionKind =
  | 'AUTHORIZATION'
  | 'CAPTURE'
  | 'CHANGE'
  | 'EMV_AUTHORIZATION'
  | 'REFUND'
  | 'SALE'
  | 'SUGGESTED_REFUND'
  | 'VOID';

export type OrderTransactionStatus =
  | 'AWAITING_RESPONSE'
  | 'ERROR'
  | 'FAILURE'
  | 'PENDING'
  | 'SUCCESS'
  | 'UNKNOWN';

export type RefundInput = {
  allowOverRefunding?: InputMaybe<Scalars['Boolean']['input']>;
  currency?: InputMaybe<CurrencyCode>;
  discrepancyReason?: InputMaybe<OrderAdjustmentInputDiscrepancyReason>;
  note?: InputMaybe<Scalars['String']['input']>;
  notify?: InputMaybe<Scalars['Boolean']['input']>;
  orderId: Scalars['ID']['input'];
  processedAt?: InputMaybe<Scalars['DateTime']['input']>;
  refundDuties?: InputMaybe<Array<RefundDutyInput>>;
  refundLineItems?: InputMaybe<Array<RefundLineItemInput>>;
  refundMethods?: InputMaybe<Array<RefundMethodInput>>;
  shipping?: InputMaybe<ShippingRefundInput>;
  transactions?: InputMaybe<Array<OrderTransactionInput>>;
};

export type OrderAdjustmentInputDiscrepancyReason =
  | 'CUSTOMER'
  | 'DAMAGE'
  | 'OTHER'
  | 'RESTOCK';

export type RefundDutyInput = {
  dutyId: Scalars['ID']['input'];
  refundType?: InputMaybe<RefundDutyRefundType>;
};

export type RefundDutyRefundType =
  | 'FULL'
  | 'PROPORTIONAL';

export type RefundLineItemInput = {
  lineItemId: Scalars['ID']['input'];
  locationId?: InputMaybe<Scalars['ID']['input']>;
  quantity: Scalars['Int']['input'];
  restockType?: InputMaybe<RefundLineItemRestockType>;
};

export type RefundMethodInput =
  { storeCreditRefund: StoreCreditRefundInput; };

export type StoreCreditRefundInput = {
  amount: MoneyInput;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  currencyCode: CurrencyCode;
};

export type ShippingRefundInput = {
  amount?: InputMaybe<Scalars['Money']['input']>;
  fullRefund?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrderTransactionInput = {
  amount: Scalars['Money']['input'];
  gateway: Scalars['String']['input'];
  kind: OrderTransactionKind;
  orderId: Scalars['ID']['input'];
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type OrderCancelUserErrorCode =
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'NO_REFUND_PERMISSION'
  | 'NO_REFUND_TO_STORE_CREDIT_PERMISSION'
  | 'STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED'
  | 'STORE_CREDIT_REFUND_EXPIRATION_IN_PAST'
  | 'STORE_CREDIT_REFUND_MISSING_CUSTOMER';

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

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

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

export type ReturnStatus =
  | 'CANCELED'
  | 'CLOSED'
  | 'DECLINED'
  | 'OPEN'
  | 'REQUESTED';

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

export type ReturnProcessInput = {
  exchangeLineItems?: InputMaybe<Array<ReturnProcessExchangeLineItemInput>>;
  financialTransfer?: InputMaybe<ReturnProcessFinancialTransferInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  notifyCustomer?: InputMaybe<Scalars['Boolean']['input']>;
  refundDuties?: InputMaybe<Array<RefundDutyInput>>;
  refundShipping?: InputMaybe<RefundShippingInput>;
  returnId: Scalars['ID']['input'];
  returnLineItems?: InputMaybe<Array<ReturnProcessReturnLineItemInput>>;
  tipLineId?: InputMaybe<Scalars['ID']['input']>;
};

export type ReturnProcessExchangeLineItemInput = {
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type ReturnProcessFinancialTransferInput =
  { issueRefund: ReturnProcessRefundInput; };

export type ReturnProcessRefundInput = {
  allowOverRefunding?: InputMaybe<Scalars['Boolean']['input']>;
  orderTransactions: Array<ReturnRefundOrderTransactionInput>;
  refundMethods?: InputMaybe<Array<RefundMethodInput>>;
};

export type ReturnRefundOrderTransactionInput = {
  parentId: Scalars['ID']['input'];
  transactionAmount: MoneyInput;
};

export type RefundShippingInput = {
  fullRefund?: InputMaybe<Scalars['Boolean']['input']>;
  shippingRefundAmount?: InputMaybe<MoneyInput>;
};

export type ReturnProcessReturnLineItemInput = {
  dispositions?: InputMaybe<Array<ReverseFulfillmentOrderDisposeInput>>;
  id: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type ReturnLineItemRemoveFromReturnInput = {
  quantity: Scalars['Int']['input'];
  returnLineItemId: Scalars['ID']['input'];
};

export type ReturnInput = {
  exchangeLineItems?: InputMaybe<Array<ExchangeLineItemInput>>;
  /** @deprecated This field is no longer supported and any value provided to it is currently ignored. */
  notifyCustomer?: InputMaybe<Scalars['Boolean']['input']>;
  orderId: Scalars['ID']['input'];
  requestedAt?: InputMaybe<Scalars['DateTime']['input']>;
  returnLineItems: Array<ReturnLineItemInput>;
  returnShippingFee?: InputMaybe<ReturnShippingFeeInput>;
  /** @deprecated This field is temporary to support the transition to Returns Processing APIs. */
  unprocessed?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ExchangeLineItemInput = {
  appliedDiscount?: InputMaybe<ExchangeLineItemAppliedDiscountInput>;
  giftCardCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  quantity: Scalars['Int']['input'];
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

export type ExchangeLineItemAppliedDiscountInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  value: ExchangeLineItemAppliedDiscountValueInput;
};

export type ExchangeLineItemAppliedDiscountValueInput =
  { amount: MoneyInput; percentage?: never; }
  |  { amount?: never; percentage: Scalars['Float']['input']; };

export type ReturnLineItemInput = {
  fulfillmentLineItemId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  restockingFee?: InputMaybe<RestockingFeeInput>;
  /** @deprecated Use `returnReasonDefinitionId` instead. This field will be removed in the future. */
  returnReason?: InputMaybe<ReturnReason>;
  returnReasonDefinitionId?: InputMaybe<Scalars['ID']['input']>;
  returnReasonNote?: InputMaybe<Scalars['String']['input']>;
};

export type ReverseDeliveryLineItemInput = {
  quantity: Scalars['Int']['input'];
  reverseFulfillmentOrderLineItemId: Scalars['ID']['input'];
};

export type ReverseDeliveryTrackingInput = {
  number?: InputMaybe<Scalars['String']['input']>;
  url?: InputMaybe<Scalars['URL']['input']>;
};

export type ReverseFulfillmentOrderDispositionType =
  | 'MISSING'
  | 'NOT_RESTOCKED'
  | 'PROCESSING_REQUIRED'
  | 'RESTOCKED';

export type ReturnDeclineReason =
  | 'FINAL_SALE'
  | 'OTHER'
  | 'RETURN_PERIOD_ENDED';

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

export type DisposeOfGoodsMutationVariables = Exact<{
  dispositions: Array<ReverseFulfillmentOrderDisposeInput> | ReverseFulfillmentOrderDisposeInput;
}>;


export type DisposeOfGoodsMutation = { reverseFulfillmentOrderDispose: { reverseFulfillmentOrderLineItems: Array<{ id: string }> | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type StageImageMutationVariables = Exact<{
  input: Array<StagedUploadInput> | StagedUploadInput;
}>;


export type StageImageMutation = { stagedUploadsCreate: { stagedTargets: Array<{ url: string | null, resourceUrl: string | null, parameters: Array<{ name: string, value: string }> }> | null, userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export type KeepImageMutationVariables = Exact<{
  files: Array<FileCreateInput> | FileCreateInput;
}>;


export type KeepImageMutation = { fileCreate: { files: Array<{ id: string }> | null, userErrors: Array<{ code: FilesErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ImageNowQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ImageNowQuery = { node: { fileStatus: FileStatus, image: { url: string } | null } | null };

export type ImagesNamedQueryVariables = Exact<{
  query: Scalars['String']['input'];
}>;


export type ImagesNamedQuery = { files: { nodes: Array<{ id: string }> } };

export type DeleteFilesMutationVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type DeleteFilesMutation = { fileDelete: { deletedFileIds: Array<string> | null, userErrors: Array<{ code: FilesErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type FulfillmentOrdersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FulfillmentOrdersQuery = { order: { fulfillmentOrders: { nodes: Array<{ id: string, status: FulfillmentOrderStatus, fulfillmentHolds: Array<{ id: string, handle: string | null, heldByRequestingApp: boolean }>, lineItems: { nodes: Array<{ id: string, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FulfillmentOrderLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type FulfillmentOrderLinesQuery = { fulfillmentOrder: { lineItems: { nodes: Array<{ id: string, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type HoldFulfillmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  hold: FulfillmentOrderHoldInput;
}>;


export type HoldFulfillmentMutation = { fulfillmentOrderHold: { fulfillmentHold: { id: string } | null, fulfillmentOrder: { id: string } | null, userErrors: Array<{ code: FulfillmentOrderHoldUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ReleaseHoldMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  holdIds?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type ReleaseHoldMutation = { fulfillmentOrderReleaseHold: { fulfillmentOrder: { id: string } | null, userErrors: Array<{ code: FulfillmentOrderReleaseHoldUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type LocationsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LocationsQuery = { locations: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderMoneyQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  refunds: Scalars['Int']['input'];
  transactions: Scalars['Int']['input'];
}>;


export type OrderMoneyQuery = { order: { id: string, cancelledAt: string | null, presentmentCurrencyCode: CurrencyCode, totalShippingPriceSet: { presentmentMoney: { amount: string } }, totalRefundedShippingSet: { presentmentMoney: { amount: string } }, refunds: Array<{ id: string, note: string | null, createdAt: string | null, return: { id: string } | null, totalRefundedSet: { presentmentMoney: { amount: string } }, refundLineItems: { nodes: Array<{ quantity: number, restockType: RefundLineItemRestockType, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, transactions: Array<{ id: string, kind: OrderTransactionKind, status: OrderTransactionStatus, gateway: string | null, manualPaymentGateway: boolean, amountSet: { presentmentMoney: { amount: string } }, parentTransaction: { id: string } | null }> } | null };

export type RefundLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type RefundLinesQuery = { refund: { refundLineItems: { nodes: Array<{ quantity: number, restockType: RefundLineItemRestockType, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RefundTransactionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RefundTransactionsQuery = { refund: { transactions: { nodes: Array<{ kind: OrderTransactionKind, status: OrderTransactionStatus, amountSet: { presentmentMoney: { amount: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CreateRefundMutationVariables = Exact<{
  input: RefundInput;
  key: Scalars['String']['input'];
}>;


export type CreateRefundMutation = { refundCreate: { refund: { id: string, totalRefundedSet: { presentmentMoney: { amount: string } } } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export type CancelOrderMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
}>;


export type CancelOrderMutation = { orderCancel: { job: { id: string, done: boolean } | null, orderCancelUserErrors: Array<{ code: OrderCancelUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type OrderPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderPageQuery = { order: { statusPageUrl: string } | null };

export type OrderHeadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderHeadQuery = { order: { id: string, name: string, createdAt: string, updatedAt: string, cancelledAt: string | null, presentmentCurrencyCode: CurrencyCode, paymentGatewayNames: Array<string>, taxesIncluded: boolean, customAttributes: Array<{ key: string, value: string | null }>, customer: { id: string } | null, shippingAddress: { countryCodeV2: CountryCode | null, provinceCode: string | null } | null, billingAddress: { countryCodeV2: CountryCode | null, provinceCode: string | null } | null, totalReceivedSet: { presentmentMoney: { amount: string } }, totalRefundedShippingSet: { presentmentMoney: { amount: string } }, shippingLines: { nodes: Array<{ title: string, discountedPriceSet: { presentmentMoney: { amount: string } }, taxLines: Array<{ priceSet: { presentmentMoney: { amount: string } } }> }> }, fulfillments: Array<{ id: string, createdAt: string, deliveredAt: string | null, status: FulfillmentStatus }>, fulfillmentsCount: { count: number } | null } | null };

export type OrderOwnerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderOwnerQuery = { order: { customer: { id: string } | null } | null };

export type OrderLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderLinesQuery = { order: { lineItems: { nodes: Array<{ id: string, title: string, variantTitle: string | null, quantity: number, currentQuantity: number, refundableQuantity: number, image: { url: string } | null, customAttributes: Array<{ key: string, value: string | null }>, originalTotalSet: { presentmentMoney: { amount: string } }, discountAllocations: Array<{ allocatedAmountSet: { presentmentMoney: { amount: string } } }>, taxLines: Array<{ priceSet: { presentmentMoney: { amount: string } } }>, product: { id: string, productType: string, tags: Array<string>, category: { value: string } | null, hygieneEvidence: { value: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FulfillmentLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
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

export type OrdersNamedQueryVariables = Exact<{
  query: Scalars['String']['input'];
}>;


export type OrdersNamedQuery = { orders: { nodes: Array<{ id: string, name: string, email: string | null }> } };

export type OwnInstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnInstallationQuery = { currentAppInstallation: { id: string } };

export type SetPolicyShownMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput> | MetafieldsSetInput;
}>;


export type SetPolicyShownMutation = { metafieldsSet: { metafields: Array<{ id: string }> | null, userErrors: Array<{ code: MetafieldsSetUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

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

export type ProcessReturnMutationVariables = Exact<{
  input: ReturnProcessInput;
}>;


export type ProcessReturnMutation = { returnProcess: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type CloseReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CloseReturnMutation = { returnClose: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type ReopenReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReopenReturnMutation = { returnReopen: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type CancelReturnMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CancelReturnMutation = { returnCancel: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type RemoveFromReturnMutationVariables = Exact<{
  returnId: Scalars['ID']['input'];
  lines?: InputMaybe<Array<ReturnLineItemRemoveFromReturnInput> | ReturnLineItemRemoveFromReturnInput>;
}>;


export type RemoveFromReturnMutation = { removeFromReturn: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type CreateReturnMutationVariables = Exact<{
  input: ReturnInput;
}>;


export type CreateReturnMutation = { returnCreate: { return: { id: string, name: string, status: ReturnStatus } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type CreateReverseDeliveryMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  lines: Array<ReverseDeliveryLineItemInput> | ReverseDeliveryLineItemInput;
  tracking?: InputMaybe<ReverseDeliveryTrackingInput>;
}>;


export type CreateReverseDeliveryMutation = { reverseDeliveryCreateWithShipping: { reverseDelivery: { id: string } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type UpdateReverseDeliveryMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  tracking?: InputMaybe<ReverseDeliveryTrackingInput>;
}>;


export type UpdateReverseDeliveryMutation = { reverseDeliveryShippingUpdate: { reverseDelivery: { id: string } | null, userErrors: Array<{ code: ReturnErrorCode | null, field: Array<string> | null, message: string }> } | null };

type ReturnLineState_ReturnLineItem_Fragment = { id: string, quantity: number, processedQuantity: number, fulfillmentLineItem: { id: string, lineItem: { id: string } } };

type ReturnLineState_UnverifiedReturnLineItem_Fragment = { id: string, quantity: number, processedQuantity: number };

export type ReturnLineStateFragment = ReturnLineState_ReturnLineItem_Fragment | ReturnLineState_UnverifiedReturnLineItem_Fragment;

export type ReverseLineFieldsFragment = { id: string, totalQuantity: number, fulfillmentLineItem: { id: string } | null, dispositions: Array<{ type: ReverseFulfillmentOrderDispositionType, quantity: number }> };

export type ReverseDeliveryFieldsFragment = { id: string, deliverable: { label: { publicFileUrl: string | null } | null, tracking: { carrierName: string | null, number: string | null, url: string | null } | null } | null };

export type ReturnProgressQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReturnProgressQuery = { return: { id: string, name: string, status: ReturnStatus, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ id: string, quantity: number, processedQuantity: number, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, processedQuantity: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, exchangeLineItems: { nodes: Array<{ id: string, quantity: number, processedQuantity: number, variantId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, reverseFulfillmentOrders: { nodes: Array<{ id: string, lineItems: { nodes: Array<{ id: string, totalQuantity: number, fulfillmentLineItem: { id: string } | null, dispositions: Array<{ type: ReverseFulfillmentOrderDispositionType, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, reverseDeliveries: { nodes: Array<{ id: string, deliverable: { label: { publicFileUrl: string | null } | null, tracking: { carrierName: string | null, number: string | null, url: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReturnLineProgressQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type ReturnLineProgressQuery = { return: { returnLineItems: { nodes: Array<{ id: string, quantity: number, processedQuantity: number, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, processedQuantity: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReverseLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type ReverseLinesQuery = { reverseFulfillmentOrder: { lineItems: { nodes: Array<{ id: string, totalQuantity: number, fulfillmentLineItem: { id: string } | null, dispositions: Array<{ type: ReverseFulfillmentOrderDispositionType, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

type ReturnLineFields_ReturnLineItem_Fragment = { returnReasonNote: string, id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } };

type ReturnLineFields_UnverifiedReturnLineItem_Fragment = { id: string, quantity: number, customerNote: string | null };

export type ReturnLineFieldsFragment = ReturnLineFields_ReturnLineItem_Fragment | ReturnLineFields_UnverifiedReturnLineItem_Fragment;

export type ReturnFieldsFragment = { id: string, name: string, status: ReturnStatus, createdAt: string, requestApprovedAt: string | null, order: { id: string }, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ returnReasonNote: string, id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReturnQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReturnQuery = { return: { id: string, name: string, status: ReturnStatus, createdAt: string, requestApprovedAt: string | null, order: { id: string }, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ returnReasonNote: string, id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReturnLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type ReturnLinesQuery = { return: { returnLineItems: { nodes: Array<{ returnReasonNote: string, id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OrderReturnsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderReturnsQuery = { order: { returns: { nodes: Array<{ id: string, name: string, status: ReturnStatus, createdAt: string, requestApprovedAt: string | null, order: { id: string }, decline: { reason: ReturnDeclineReason, note: string | null } | null, returnLineItems: { nodes: Array<{ returnReasonNote: string, id: string, quantity: number, customerNote: string | null, fulfillmentLineItem: { id: string, lineItem: { id: string } } } | { id: string, quantity: number, customerNote: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReturnReasonsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReturnReasonsQuery = { returnReasonDefinitions: { nodes: Array<{ id: string, handle: string, deleted: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReverseFulfillmentOrderQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReverseFulfillmentOrderQuery = { reverseFulfillmentOrder: { order: { id: string } | null } | null };

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { name: string, currencyCode: CurrencyCode, ianaTimezone: string, contactEmail: string, shopAddress: { countryCodeV2: CountryCode | null, address1: string | null, address2: string | null, city: string | null, zip: string | null, country: string | null } } };

export type ProductVariantQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProductVariantQuery = { productVariant: { id: string, title: string, price: string, product: { title: string, hasOnlyDefaultVariant: boolean } } | null, shop: { currencyCode: CurrencyCode, taxesIncluded: boolean } };

interface GeneratedQueryTypes {
  "#graphql\n  query ChangedOrders($query: String!, $after: String) {\n    orders(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {\n      nodes { id updatedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ChangedOrdersQuery, variables: ChangedOrdersQueryVariables},
  "#graphql\n  query ChangedProducts($query: String!, $after: String) {\n    products(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {\n      nodes { id updatedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ChangedProductsQuery, variables: ChangedProductsQueryVariables},
  "#graphql\n  query ProductsCount {\n    productsCount(limit: null) { count }\n  }\n": {return: ProductsCountQuery, variables: ProductsCountQueryVariables},
  "#graphql\n  query ImageNow($id: ID!) {\n    node(id: $id) {\n      ... on MediaImage { fileStatus image { url } }\n    }\n  }\n": {return: ImageNowQuery, variables: ImageNowQueryVariables},
  "#graphql\n  query ImagesNamed($query: String!) {\n    files(first: 1, query: $query) {\n      nodes { id }\n    }\n  }\n": {return: ImagesNamedQuery, variables: ImagesNamedQueryVariables},
  "#graphql\n  query FulfillmentOrders($id: ID!, $after: String) {\n    order(id: $id) {\n      fulfillmentOrders(first: 5, after: $after) {\n        nodes {\n          id\n          status\n          fulfillmentHolds { id handle heldByRequestingApp }\n          lineItems(first: 20) {\n            nodes { id remainingQuantity lineItem { id } }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: FulfillmentOrdersQuery, variables: FulfillmentOrdersQueryVariables},
  "#graphql\n  query FulfillmentOrderLines($id: ID!, $after: String!) {\n    fulfillmentOrder(id: $id) {\n      lineItems(first: 100, after: $after) {\n        nodes { id remainingQuantity lineItem { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: FulfillmentOrderLinesQuery, variables: FulfillmentOrderLinesQueryVariables},
  "#graphql\n  query Locations($after: String) {\n    locations(first: 50, after: $after) {\n      nodes { id name }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: LocationsQuery, variables: LocationsQueryVariables},
  "#graphql\n  query OrderMoney($id: ID!, $refunds: Int!, $transactions: Int!) {\n    order(id: $id) {\n      id\n      cancelledAt\n      presentmentCurrencyCode\n      totalShippingPriceSet { presentmentMoney { amount } }\n      totalRefundedShippingSet { presentmentMoney { amount } }\n      refunds(first: $refunds) {\n        id\n        note\n        createdAt\n        return { id }\n        totalRefundedSet { presentmentMoney { amount } }\n        refundLineItems(first: 5) {\n          nodes { quantity restockType lineItem { id } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n      transactions(first: $transactions) {\n        id\n        kind\n        status\n        gateway\n        manualPaymentGateway\n        amountSet { presentmentMoney { amount } }\n        parentTransaction { id }\n      }\n    }\n  }\n": {return: OrderMoneyQuery, variables: OrderMoneyQueryVariables},
  "#graphql\n  query RefundLines($id: ID!, $after: String!) {\n    refund(id: $id) {\n      refundLineItems(first: 100, after: $after) {\n        nodes { quantity restockType lineItem { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: RefundLinesQuery, variables: RefundLinesQueryVariables},
  "#graphql\n  query RefundTransactions($id: ID!, $after: String) {\n    refund(id: $id) {\n      transactions(first: 50, after: $after) {\n        nodes { kind status amountSet { presentmentMoney { amount } } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: RefundTransactionsQuery, variables: RefundTransactionsQueryVariables},
  "#graphql\n  query OrderPage($id: ID!) {\n    order(id: $id) { statusPageUrl(audience: CUSTOMERVIEW, notificationUsage: WEB) }\n  }\n": {return: OrderPageQuery, variables: OrderPageQueryVariables},
  "#graphql\n  query OrderHead($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      createdAt\n      updatedAt\n      cancelledAt\n      presentmentCurrencyCode\n      paymentGatewayNames\n      customAttributes { key value }\n      customer { id }\n      shippingAddress { countryCodeV2 provinceCode }\n      billingAddress { countryCodeV2 provinceCode }\n      totalReceivedSet { presentmentMoney { amount } }\n      totalRefundedShippingSet { presentmentMoney { amount } }\n      taxesIncluded\n      shippingLines(first: 10) {\n        nodes {\n          title\n          discountedPriceSet { presentmentMoney { amount } }\n          taxLines { priceSet { presentmentMoney { amount } } }\n        }\n      }\n      fulfillments(first: 100) { id createdAt deliveredAt status }\n      fulfillmentsCount { count }\n    }\n  }\n": {return: OrderHeadQuery, variables: OrderHeadQueryVariables},
  "#graphql\n  query OrderOwner($id: ID!) {\n    order(id: $id) { customer { id } }\n  }\n": {return: OrderOwnerQuery, variables: OrderOwnerQueryVariables},
  "#graphql\n  query OrderLines($id: ID!, $first: Int!, $after: String) {\n    order(id: $id) {\n      lineItems(first: $first, after: $after) {\n        nodes {\n          id\n          title\n          variantTitle\n          quantity\n          currentQuantity\n          refundableQuantity\n          image { url }\n          customAttributes { key value }\n          originalTotalSet { presentmentMoney { amount } }\n          discountAllocations { allocatedAmountSet { presentmentMoney { amount } } }\n          taxLines { priceSet { presentmentMoney { amount } } }\n          product {\n            id\n            productType\n            tags\n            category: metafield(namespace: \"$app\", key: \"category\") { value }\n            hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderLinesQuery, variables: OrderLinesQueryVariables},
  "#graphql\n  query FulfillmentLines($id: ID!, $first: Int!, $after: String) {\n    fulfillment(id: $id) {\n      fulfillmentLineItems(first: $first, after: $after) {\n        nodes { id quantity lineItem { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: FulfillmentLinesQuery, variables: FulfillmentLinesQueryVariables},
  "#graphql\n  query OrderFulfillments($id: ID!, $count: Int!) {\n    order(id: $id) { fulfillments(first: $count) { id createdAt deliveredAt status } }\n  }\n": {return: OrderFulfillmentsQuery, variables: OrderFulfillmentsQueryVariables},
  "#graphql\n  query OrderContact($id: ID!) {\n    order(id: $id) { email customerLocale customer { firstName lastName } }\n  }\n": {return: OrderContactQuery, variables: OrderContactQueryVariables},
  "#graphql\n  query OrdersNamed($query: String!) {\n    orders(first: 50, query: $query) {\n      nodes { id name email }\n    }\n  }\n": {return: OrdersNamedQuery, variables: OrdersNamedQueryVariables},
  "#graphql\n  query OwnInstallation {\n    currentAppInstallation { id }\n  }\n": {return: OwnInstallationQuery, variables: OwnInstallationQueryVariables},
  "#graphql\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      title\n      status\n      productType\n      tags\n      updatedAt\n      featuredMedia { preview { image { url } } }\n      category: metafield(namespace: \"$app\", key: \"category\") { value }\n      hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n    }\n  }\n": {return: ProductQuery, variables: ProductQueryVariables},
  "#graphql\n  query Products($after: String) {\n    products(first: 50, after: $after, sortKey: ID) {\n      nodes {\n        id\n        title\n        status\n        productType\n        tags\n        updatedAt\n        featuredMedia { preview { image { url } } }\n        category: metafield(namespace: \"$app\", key: \"category\") { value }\n        hygieneEvidence: metafield(namespace: \"$app\", key: \"hygiene_evidence\") { value }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ProductsQuery, variables: ProductsQueryVariables},
  "#graphql\n  #graphql\n  fragment ReturnLineState on ReturnLineItemType {\n    id\n    quantity\n    processedQuantity\n    ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }\n  }\n\n  #graphql\n  fragment ReverseLineFields on ReverseFulfillmentOrderLineItem {\n    id\n    totalQuantity\n    fulfillmentLineItem { id }\n    dispositions { type quantity }\n  }\n\n  #graphql\n  fragment ReverseDeliveryFields on ReverseDelivery {\n    id\n    deliverable {\n      ... on ReverseDeliveryShippingDeliverable {\n        label { publicFileUrl }\n        tracking { carrierName number url }\n      }\n    }\n  }\n\n  query ReturnProgress($id: ID!) {\n    return(id: $id) {\n      id\n      name\n      status\n      decline { reason note }\n      returnLineItems(first: 10) {\n        nodes { ...ReturnLineState }\n        pageInfo { hasNextPage endCursor }\n      }\n      exchangeLineItems(first: 25) {\n        nodes { id quantity processedQuantity variantId }\n        pageInfo { hasNextPage endCursor }\n      }\n      reverseFulfillmentOrders(first: 3) {\n        nodes {\n          id\n          lineItems(first: 10) {\n            nodes { ...ReverseLineFields }\n            pageInfo { hasNextPage endCursor }\n          }\n          reverseDeliveries(first: 3) {\n            nodes { ...ReverseDeliveryFields }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReturnProgressQuery, variables: ReturnProgressQueryVariables},
  "#graphql\n  #graphql\n  fragment ReturnLineState on ReturnLineItemType {\n    id\n    quantity\n    processedQuantity\n    ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }\n  }\n\n  query ReturnLineProgress($id: ID!, $after: String!) {\n    return(id: $id) {\n      returnLineItems(first: 100, after: $after) {\n        nodes { ...ReturnLineState }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReturnLineProgressQuery, variables: ReturnLineProgressQueryVariables},
  "#graphql\n  #graphql\n  fragment ReverseLineFields on ReverseFulfillmentOrderLineItem {\n    id\n    totalQuantity\n    fulfillmentLineItem { id }\n    dispositions { type quantity }\n  }\n\n  query ReverseLines($id: ID!, $after: String!) {\n    reverseFulfillmentOrder(id: $id) {\n      lineItems(first: 100, after: $after) {\n        nodes { ...ReverseLineFields }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReverseLinesQuery, variables: ReverseLinesQueryVariables},
  "#graphql\n  #graphql\n  fragment ReturnLineFields on ReturnLineItemType {\n    id\n    quantity\n    customerNote\n    ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }\n  }\n\n  #graphql\n  fragment ReturnFields on Return {\n    id\n    name\n    status\n    createdAt\n    requestApprovedAt\n    order { id }\n    decline { reason note }\n    returnLineItems(first: 10) {\n      nodes { ...ReturnLineFields }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n\n  query Return($id: ID!) {\n    return(id: $id) { ...ReturnFields }\n  }\n": {return: ReturnQuery, variables: ReturnQueryVariables},
  "#graphql\n  #graphql\n  fragment ReturnLineFields on ReturnLineItemType {\n    id\n    quantity\n    customerNote\n    ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }\n  }\n\n  query ReturnLines($id: ID!, $after: String!) {\n    return(id: $id) {\n      returnLineItems(first: 100, after: $after) {\n        nodes { ...ReturnLineFields }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ReturnLinesQuery, variables: ReturnLinesQueryVariables},
  "#graphql\n  #graphql\n  fragment ReturnLineFields on ReturnLineItemType {\n    id\n    quantity\n    customerNote\n    ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }\n  }\n\n  #graphql\n  fragment ReturnFields on Return {\n    id\n    name\n    status\n    createdAt\n    requestApprovedAt\n    order { id }\n    decline { reason note }\n    returnLineItems(first: 10) {\n      nodes { ...ReturnLineFields }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n\n  query OrderReturns($id: ID!, $first: Int!, $after: String) {\n    order(id: $id) {\n      returns(first: $first, after: $after) {\n        nodes { ...ReturnFields }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderReturnsQuery, variables: OrderReturnsQueryVariables},
  "#graphql\n  query ReturnReasons($after: String) {\n    returnReasonDefinitions(first: 100, after: $after) {\n      nodes { id handle deleted }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: ReturnReasonsQuery, variables: ReturnReasonsQueryVariables},
  "#graphql\n  query ReverseFulfillmentOrder($id: ID!) {\n    reverseFulfillmentOrder(id: $id) { order { id } }\n  }\n": {return: ReverseFulfillmentOrderQuery, variables: ReverseFulfillmentOrderQueryVariables},
  "#graphql\n  query Shop {\n    shop { name currencyCode ianaTimezone contactEmail shopAddress { countryCodeV2 address1 address2 city zip country } }\n  }\n": {return: ShopQuery, variables: ShopQueryVariables},
  "#graphql\n  query ProductVariant($id: ID!) {\n    productVariant(id: $id) {\n      id\n      title\n      price\n      product { title hasOnlyDefaultVariant }\n    }\n    shop { currencyCode taxesIncluded }\n  }\n": {return: ProductVariantQuery, variables: ProductVariantQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation DisposeOfGoods($dispositions: [ReverseFulfillmentOrderDisposeInput!]!) {\n    reverseFulfillmentOrderDispose(dispositionInputs: $dispositions) {\n      reverseFulfillmentOrderLineItems { id }\n      userErrors { code field message }\n    }\n  }\n": {return: DisposeOfGoodsMutation, variables: DisposeOfGoodsMutationVariables},
  "#graphql\n  mutation StageImage($input: [StagedUploadInput!]!) {\n    stagedUploadsCreate(input: $input) {\n      stagedTargets { url resourceUrl parameters { name value } }\n      userErrors { field message }\n    }\n  }\n": {return: StageImageMutation, variables: StageImageMutationVariables},
  "#graphql\n  mutation KeepImage($files: [FileCreateInput!]!) {\n    fileCreate(files: $files) {\n      files { id }\n      userErrors { code field message }\n    }\n  }\n": {return: KeepImageMutation, variables: KeepImageMutationVariables},
  "#graphql\n  mutation DeleteFiles($ids: [ID!]!) {\n    fileDelete(fileIds: $ids) {\n      deletedFileIds\n      userErrors { code field message }\n    }\n  }\n": {return: DeleteFilesMutation, variables: DeleteFilesMutationVariables},
  "#graphql\n  mutation HoldFulfillment($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n      fulfillmentHold { id }\n      fulfillmentOrder { id }\n      userErrors { code field message }\n    }\n  }\n": {return: HoldFulfillmentMutation, variables: HoldFulfillmentMutationVariables},
  "#graphql\n  mutation ReleaseHold($id: ID!, $holdIds: [ID!]) {\n    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n      fulfillmentOrder { id }\n      userErrors { code field message }\n    }\n  }\n": {return: ReleaseHoldMutation, variables: ReleaseHoldMutationVariables},
  "#graphql\n  mutation CreateRefund($input: RefundInput!, $key: String!) {\n    refundCreate(input: $input) @idempotent(key: $key) {\n      refund { id totalRefundedSet { presentmentMoney { amount } } }\n      userErrors { field message }\n    }\n  }\n": {return: CreateRefundMutation, variables: CreateRefundMutationVariables},
  "#graphql\n  mutation CancelOrder($id: ID!, $note: String!) {\n    orderCancel(\n      orderId: $id\n      reason: CUSTOMER\n      restock: true\n      notifyCustomer: true\n      refundMethod: { originalPaymentMethodsRefund: true }\n      staffNote: $note\n    ) {\n      job { id done }\n      orderCancelUserErrors { code field message }\n    }\n  }\n": {return: CancelOrderMutation, variables: CancelOrderMutationVariables},
  "#graphql\n  mutation SetPolicyShown($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields { id }\n      userErrors { code field message }\n    }\n  }\n": {return: SetPolicyShownMutation, variables: SetPolicyShownMutationVariables},
  "#graphql\n  mutation SetProductMetafield($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields { id }\n      userErrors { code field message }\n    }\n  }\n": {return: SetProductMetafieldMutation, variables: SetProductMetafieldMutationVariables},
  "#graphql\n  mutation RequestReturn($input: ReturnRequestInput!) {\n    returnRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: RequestReturnMutation, variables: RequestReturnMutationVariables},
  "#graphql\n  mutation ApproveReturn($input: ReturnApproveRequestInput!) {\n    returnApproveRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: ApproveReturnMutation, variables: ApproveReturnMutationVariables},
  "#graphql\n  mutation DeclineReturn($input: ReturnDeclineRequestInput!) {\n    returnDeclineRequest(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: DeclineReturnMutation, variables: DeclineReturnMutationVariables},
  "#graphql\n  mutation ProcessReturn($input: ReturnProcessInput!) {\n    returnProcess(input: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: ProcessReturnMutation, variables: ProcessReturnMutationVariables},
  "#graphql\n  mutation CloseReturn($id: ID!) {\n    returnClose(id: $id) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: CloseReturnMutation, variables: CloseReturnMutationVariables},
  "#graphql\n  mutation ReopenReturn($id: ID!) {\n    returnReopen(id: $id) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: ReopenReturnMutation, variables: ReopenReturnMutationVariables},
  "#graphql\n  mutation CancelReturn($id: ID!) {\n    returnCancel(id: $id) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: CancelReturnMutation, variables: CancelReturnMutationVariables},
  "#graphql\n  mutation RemoveFromReturn($returnId: ID!, $lines: [ReturnLineItemRemoveFromReturnInput!]) {\n    removeFromReturn(returnId: $returnId, returnLineItems: $lines) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: RemoveFromReturnMutation, variables: RemoveFromReturnMutationVariables},
  "#graphql\n  mutation CreateReturn($input: ReturnInput!) {\n    returnCreate(returnInput: $input) {\n      return { id name status }\n      userErrors { code field message }\n    }\n  }\n": {return: CreateReturnMutation, variables: CreateReturnMutationVariables},
  "#graphql\n  mutation CreateReverseDelivery(\n    $id: ID!\n    $lines: [ReverseDeliveryLineItemInput!]!\n    $tracking: ReverseDeliveryTrackingInput\n  ) {\n    reverseDeliveryCreateWithShipping(\n      reverseFulfillmentOrderId: $id\n      reverseDeliveryLineItems: $lines\n      trackingInput: $tracking\n      notifyCustomer: false\n    ) {\n      reverseDelivery { id }\n      userErrors { code field message }\n    }\n  }\n": {return: CreateReverseDeliveryMutation, variables: CreateReverseDeliveryMutationVariables},
  "#graphql\n  mutation UpdateReverseDelivery($id: ID!, $tracking: ReverseDeliveryTrackingInput) {\n    reverseDeliveryShippingUpdate(reverseDeliveryId: $id, trackingInput: $tracking, notifyCustomer: false) {\n      reverseDelivery { id }\n      userErrors { code field message }\n    }\n  }\n": {return: UpdateReverseDeliveryMutation, variables: UpdateReverseDeliveryMutationVariables},
}

declare module '@shopify/admin-api-client' {
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
