-- AlterTable
ALTER TABLE "OrderRecord" ADD COLUMN     "deadlinesBy" TEXT;

-- AlterTable
ALTER TABLE "Message" ALTER COLUMN "caseId" DROP NOT NULL,
ADD COLUMN     "orderId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX IF NOT EXISTS "Message_shop_orderId_kind_key_key" ON "Message"("shop", "orderId", "kind", "key");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;
