-- CreateIndex
CREATE INDEX IF NOT EXISTS "WebhookInbox_status_processedAt_idx" ON "WebhookInbox"("status", "processedAt");
