-- Before an upgrade of a database with millions of rows (docs/operating.md, "Upgrade"): what its migrations would make while
-- writers wait is made here while they go on, and found there. Repeatable; a test compares it with the migrations.
-- A column waits for whoever uses the table, and everybody else behind it: not for long. Repeat what was given up.
SET lock_timeout = '2s';
ALTER TABLE "Message" ADD COLUMN IF NOT EXISTS "orderId" TEXT;
ALTER TABLE "Message" ADD COLUMN IF NOT EXISTS "guestId" UUID;
ALTER TABLE "OrderRecord" ADD COLUMN IF NOT EXISTS "deadlinesBy" TEXT;
-- An index keeps nobody while it waits, and given up would be left half built.
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY IF NOT EXISTS "WebhookInbox_status_attempts_receivedAt_idx" ON "WebhookInbox"("status", "attempts", "receivedAt");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "WebhookInbox_shop_status_receivedAt_idx" ON "WebhookInbox"("shop", "status", "receivedAt");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "WebhookInbox_status_processedAt_idx" ON "WebhookInbox"("status", "processedAt");
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Message_shop_orderId_kind_key_key" ON "Message"("shop", "orderId", "kind", "key");
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Message_shop_guestId_kind_key_key" ON "Message"("shop", "guestId", "kind", "key");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "OrderRecord_deadlinesBy_shop_orderId_idx" ON "OrderRecord"("deadlinesBy", "shop", "orderId");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "OrderRecord_readAt_idx" ON "OrderRecord"("readAt");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Deadline_status_actedAt_dueAt_idx" ON "Deadline"("status", "actedAt", "dueAt");
CREATE INDEX CONCURRENTLY IF NOT EXISTS "OrderRecord_shop_customerId_idx" ON "OrderRecord"("shop", "customerId");
