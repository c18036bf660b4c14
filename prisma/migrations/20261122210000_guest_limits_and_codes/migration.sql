-- AlterTable
ALTER TABLE "GuestStatement" ADD COLUMN     "isCopyHeld" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "GuestLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,
    "shop" TEXT NOT NULL GENERATED ALWAYS AS (split_part("key", '/', 1)) STORED,

    CONSTRAINT "GuestLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "GuestCode" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "content" TEXT,
    "codeHash" TEXT,
    "orderId" TEXT,
    "guestId" UUID,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),

    CONSTRAINT "GuestCode_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "GuestLimit_expire_idx" ON "GuestLimit"("expire");

-- CreateIndex
CREATE INDEX "GuestLimit_shop_idx" ON "GuestLimit"("shop");

-- CreateIndex
CREATE INDEX "GuestCode_askedAt_idx" ON "GuestCode"("askedAt");

-- AddForeignKey
ALTER TABLE "GuestLimit" ADD CONSTRAINT "GuestLimit_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GuestCode" ADD CONSTRAINT "GuestCode_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;
