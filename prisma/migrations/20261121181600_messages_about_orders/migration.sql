-- AlterTable
ALTER TABLE "OrderRecord" ADD COLUMN IF NOT EXISTS "deadlinesBy" TEXT;

-- AlterTable
ALTER TABLE "Message" ALTER COLUMN "caseId" DROP NOT NULL,
ADD COLUMN IF NOT EXISTS "orderId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX IF NOT EXISTS "Message_shop_orderId_kind_key_key" ON "Message"("shop", "orderId", "kind", "key");

-- AddForeignKey: what is there already is looked through by 20261122004000, while others write.
ALTER TABLE "Message" ADD CONSTRAINT "Message_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
