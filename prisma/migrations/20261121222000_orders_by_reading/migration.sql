-- CreateIndex
CREATE INDEX IF NOT EXISTS "OrderRecord_readAt_idx" ON "OrderRecord"("readAt");
