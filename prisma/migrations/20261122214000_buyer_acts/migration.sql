-- CreateTable
CREATE TABLE "BuyerAct" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "submissionKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BuyerAct_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BuyerAct_shop_caseId_submissionKey_key" ON "BuyerAct"("shop", "caseId", "submissionKey");

-- CreateIndex
CREATE INDEX IF NOT EXISTS "OrderRecord_shop_customerId_idx" ON "OrderRecord"("shop", "customerId");

-- AddForeignKey
ALTER TABLE "BuyerAct" ADD CONSTRAINT "BuyerAct_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;
