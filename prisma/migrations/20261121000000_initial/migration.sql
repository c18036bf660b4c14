-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "installedAt" TIMESTAMP(3) NOT NULL,
    "uninstalledAt" TIMESTAMP(3),

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "preset" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "inForceFrom" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("shop","version")
);

-- CreateTable
CREATE TABLE "Product" (
    "shop" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "imageUrl" TEXT,
    "productType" TEXT NOT NULL,
    "tags" TEXT[],
    "category" TEXT,
    "hygieneEvidence" JSONB,
    "shopifyUpdatedAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("shop","productId")
);

-- CreateTable
CREATE TABLE "OrderRecord" (
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "customerId" TEXT,
    "content" TEXT NOT NULL,
    "shopifyUpdatedAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OrderRecord_pkey" PRIMARY KEY ("shop","orderId")
);

-- CreateTable
CREATE TABLE "Statement" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "orderId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "submissionKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ReturnCase" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "statementId" UUID NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "needsPerson" BOOLEAN NOT NULL,
    "lines" JSONB NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReturnCase_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "shop" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("shop","caseId","seq")
);

-- CreateTable
CREATE TABLE "CaseDecision" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "factsSha256" TEXT NOT NULL,
    "sources" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "lawVersion" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaseDecision_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Message" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "WebhookInbox" (
    "shop" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "apiVersion" TEXT,
    "triggeredAt" TIMESTAMP(3),
    "payload" BYTEA NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "lastError" TEXT,
    "processedAt" TIMESTAMP(3),

    CONSTRAINT "WebhookInbox_pkey" PRIMARY KEY ("shop","webhookId")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE INDEX "PolicyVersion_shop_inForceFrom_idx" ON "PolicyVersion"("shop", "inForceFrom");

-- CreateIndex
CREATE INDEX "Product_shop_title_idx" ON "Product"("shop", "title");

-- CreateIndex
CREATE INDEX "Product_shop_category_idx" ON "Product"("shop", "category");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_shop_orderId_submissionKey_key" ON "Statement"("shop", "orderId", "submissionKey");

-- CreateIndex
CREATE INDEX "ReturnCase_shop_needsPerson_openedAt_idx" ON "ReturnCase"("shop", "needsPerson", "openedAt");

-- CreateIndex
CREATE INDEX "ReturnCase_shop_orderId_idx" ON "ReturnCase"("shop", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnCase_shop_reference_key" ON "ReturnCase"("shop", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnCase_shop_statementId_key" ON "ReturnCase"("shop", "statementId");

-- CreateIndex
CREATE INDEX "CaseDecision_shop_caseId_decidedAt_idx" ON "CaseDecision"("shop", "caseId", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_shop_caseId_kind_key_key" ON "Message"("shop", "caseId", "kind", "key");

-- CreateIndex
CREATE INDEX "WebhookInbox_status_nextTryAt_idx" ON "WebhookInbox"("status", "nextTryAt");

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderRecord" ADD CONSTRAINT "OrderRecord_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnCase" ADD CONSTRAINT "ReturnCase_shop_statementId_fkey" FOREIGN KEY ("shop", "statementId") REFERENCES "Statement"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseDecision" ADD CONSTRAINT "CaseDecision_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;
