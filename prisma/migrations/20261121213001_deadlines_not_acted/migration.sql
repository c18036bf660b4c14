-- CreateIndex
CREATE INDEX IF NOT EXISTS "Deadline_status_actedAt_dueAt_idx" ON "Deadline"("status", "actedAt", "dueAt");
