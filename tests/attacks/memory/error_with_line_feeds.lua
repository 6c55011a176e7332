-- expect error: one two
error("one\ntwo\r[2026] forged line", 0)
