-- The letter that the file beside a message is printed from, sealed.
ALTER TABLE "Message" ADD COLUMN "file" TEXT;
