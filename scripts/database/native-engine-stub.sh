#!/bin/sh
# Prisma's command line wants a native engine to exist before it uses the WebAssembly one (prisma.config.ts).
echo "Prisma tried to run a native engine: $*" >&2
exit 97
