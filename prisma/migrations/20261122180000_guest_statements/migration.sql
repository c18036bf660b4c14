-- CreateTable
CREATE TABLE "GuestStatement" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "submissionKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" TEXT,
    "status" TEXT NOT NULL,
    "caseId" UUID,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GuestStatement_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "GuestStatement_shop_status_receivedAt_idx" ON "GuestStatement"("shop", "status", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "GuestStatement_shop_submissionKey_key" ON "GuestStatement"("shop", "submissionKey");

-- CreateIndex
CREATE UNIQUE INDEX "GuestStatement_shop_reference_key" ON "GuestStatement"("shop", "reference");

-- AddForeignKey
ALTER TABLE "GuestStatement" ADD CONSTRAINT "GuestStatement_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN IF NOT EXISTS "guestId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX IF NOT EXISTS "Message_shop_guestId_kind_key_key" ON "Message"("shop", "guestId", "kind", "key");
