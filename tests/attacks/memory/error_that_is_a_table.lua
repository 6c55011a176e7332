-- expect error: no text but a table
error({ secret = "999990019" })
