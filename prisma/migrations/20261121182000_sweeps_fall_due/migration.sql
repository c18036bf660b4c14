-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "sweepDueAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX IF NOT EXISTS "Shop_sweepDueAt_idx" ON "Shop"("sweepDueAt");
