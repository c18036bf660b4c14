-- CreateIndex
CREATE INDEX IF NOT EXISTS "OrderRecord_deadlinesBy_shop_orderId_idx" ON "OrderRecord"("deadlinesBy", "shop", "orderId");
