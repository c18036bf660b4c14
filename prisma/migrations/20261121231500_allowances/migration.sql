-- AlterTable
ALTER TABLE "ShopifyBudget" ADD COLUMN     "forJobs" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "BuyerAllowance" (
    "shop" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "available" DOUBLE PRECISION NOT NULL,
    "asOf" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "BuyerAllowance_pkey" PRIMARY KEY ("shop","customerId")
);

-- AddForeignKey
ALTER TABLE "BuyerAllowance" ADD CONSTRAINT "BuyerAllowance_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;
