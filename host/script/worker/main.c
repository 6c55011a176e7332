/* naober-script: runs policy scripts for the host, one question at a time (../wire.h).
 *
 * It is started by script/pool.cpp with one end of a socket pair as file 3, and is of no use to
 * anybody else. Exit codes: 0 the host has gone, 2 the host wrote something out of form, 3 the jail could
 * not be closed, 4 a limit that should not be reachable was reached. */
#include <unistd.h>

#include "worker.h"

int main(void) {
  jail_prepare();
  arena_prepare();
  limits_start_clock();
  jail_close();
  struct bytes frame;
  while (frames_read(&frame)) {
    switch (get_byte(&frame)) {
      case wire_load: unit_load(&frame); break;
      case wire_evaluate: unit_evaluate(&frame, false); break;
      case wire_count: unit_evaluate(&frame, true); break;
      case wire_forget: unit_forget(&frame); break;
      default: frames_refuse();
    }
  }
  _exit(0);
}
