// Preloaded into every process of the system: when the one that started it is gone, even killed, it stops as well.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
