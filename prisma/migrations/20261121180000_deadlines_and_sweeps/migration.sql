-- CreateTable
CREATE TABLE "Deadline" (
    "shop" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "caseId" UUID,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "remindAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "status" TEXT NOT NULL,
    "act" TEXT,
    "actedAt" TIMESTAMP(3),
    "basis" TEXT NOT NULL,
    "derivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("shop","subject","kind","key")
);

-- CreateTable
CREATE TABLE "SweepCursor" (
    "shop" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "upTo" TIMESTAMP(3) NOT NULL,
    "pageCursor" TEXT,
    "sweptAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SweepCursor_pkey" PRIMARY KEY ("shop","resource")
);

-- CreateIndex
CREATE INDEX "Deadline_shop_status_dueAt_idx" ON "Deadline"("shop", "status", "dueAt");

-- CreateIndex
CREATE INDEX "Deadline_status_dueAt_idx" ON "Deadline"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Deadline_status_remindAt_idx" ON "Deadline"("status", "remindAt");

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_shop_caseId_fkey" FOREIGN KEY ("shop", "caseId") REFERENCES "ReturnCase"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SweepCursor" ADD CONSTRAINT "SweepCursor_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;
