-- What is kept says nothing after an hour; who asks meanwhile begins with all of it.
DELETE FROM "BuyerAllowance";

-- AlterTable
ALTER TABLE "BuyerAllowance" DROP CONSTRAINT "BuyerAllowance_pkey",
ADD COLUMN "orders" TEXT NOT NULL,
ADD CONSTRAINT "BuyerAllowance_pkey" PRIMARY KEY ("shop", "customerId", "orders");
