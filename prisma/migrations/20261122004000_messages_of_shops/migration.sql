-- ValidateForeignKey: a migration of its own, so that whoever writes waits only for the constraint to be made.
ALTER TABLE "Message" VALIDATE CONSTRAINT "Message_shop_fkey";
