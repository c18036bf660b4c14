-- AlterTable
ALTER TABLE "GuestStatement" ADD COLUMN "dealtAt" TIMESTAMP(3),
ADD COLUMN "dealtBy" TEXT,
ADD COLUMN "dealtReason" TEXT,
ADD COLUMN "isCrowded" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "GuestStatement_shop_status_isCrowded_receivedAt_id_idx" ON "GuestStatement"("shop", "status", "isCrowded", "receivedAt", "id");

-- Those that were dealt with so far are listed by the day they came.
UPDATE "GuestStatement" SET "dealtAt" = "receivedAt" WHERE "status" = 'dealt_with';
