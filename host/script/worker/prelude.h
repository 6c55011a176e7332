/* The prelude as it was built in: prelude.cmake writes the other half. */
#ifndef NAOBER_WORKER_PRELUDE_H
#define NAOBER_WORKER_PRELUDE_H

#include <stddef.h>

struct prelude_file {
  const char* name; /* "@prelude/00_base.lua" */
  const unsigned char* text;
  size_t size;
};

extern const struct prelude_file prelude_files[];
extern const size_t prelude_count;

#endif
