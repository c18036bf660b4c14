-- DropIndex
DROP INDEX IF EXISTS "WebhookInbox_status_nextTryAt_idx";

-- CreateIndex
CREATE INDEX IF NOT EXISTS "WebhookInbox_status_attempts_receivedAt_idx" ON "WebhookInbox"("status", "attempts", "receivedAt");

-- CreateIndex
CREATE INDEX IF NOT EXISTS "WebhookInbox_shop_status_receivedAt_idx" ON "WebhookInbox"("shop", "status", "receivedAt");
