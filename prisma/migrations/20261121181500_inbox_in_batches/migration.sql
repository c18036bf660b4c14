-- DropIndex
DROP INDEX "WebhookInbox_status_nextTryAt_idx";

-- CreateIndex
CREATE INDEX "WebhookInbox_status_attempts_receivedAt_idx" ON "WebhookInbox"("status", "attempts", "receivedAt");

-- CreateIndex
CREATE INDEX "WebhookInbox_shop_status_receivedAt_idx" ON "WebhookInbox"("shop", "status", "receivedAt");
