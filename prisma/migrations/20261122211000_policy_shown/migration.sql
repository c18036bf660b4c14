-- AlterTable
ALTER TABLE "Shop" ADD COLUMN "policyShown" TEXT;
