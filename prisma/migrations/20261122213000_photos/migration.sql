-- CreateTable
CREATE TABLE "Photo" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "orderId" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "caseId" UUID,
    "key" INTEGER,
    "status" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "fileId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "Photo_shop_caseId_idx" ON "Photo"("shop", "caseId");

-- CreateIndex
CREATE INDEX "Photo_shop_orderId_createdAt_idx" ON "Photo"("shop", "orderId", "createdAt");

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;
