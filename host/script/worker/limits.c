/* The limits, and how an evaluation ends when it reaches one.
 *
 * Three tiers. The first is work: everything that takes time in proportion to what a script brings
 * along pays from one counter (lwork.h; the patches beside us put the charges into Lua). It counts the
 * same on every run and is part of the recorded outcome. The second is CPU time: a tick of 10 ms of
 * this process's own time counts along, and when an evaluation has used its share the handler empties
 * the work counter, so that the next charge ends it. It should never be needed. The third is the
 * host's, which kills a worker that stays silent.
 *
 * Leaving. A spent limit does not raise a Lua error: pcall would catch it, an error handler would run
 * with it, a message would say how far the script came. It jumps, over everything, to where the
 * evaluation began. What it jumps over is Lua's, lives in the arena and is forgotten with it; nothing of
 * ours may hold on to anything across a call into Lua. */
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include "lwork.h"
#include "worker.h"

#define not_counting INT64_MAX

long long naober_work_left = not_counting;
jmp_buf limits_exit;

static struct limits allowed;
static volatile sig_atomic_t counting;
static volatile sig_atomic_t ticks;
static volatile sig_atomic_t time_is_up;

static void on_tick(int signal_number) {
  (void)signal_number;
  if (counting && ++ticks > (sig_atomic_t)allowed.ticks) {
    time_is_up = 1;
    naober_work_left = -1;
  }
}

void limits_start_clock(void) {
  struct sigaction action = {0};
  action.sa_handler = on_tick;
  action.sa_flags = SA_RESTART;
  struct itimerval every = {.it_interval = {.tv_usec = 10000}, .it_value = {.tv_usec = 10000}};
  if (sigaction(SIGPROF, &action, NULL) != 0 || setitimer(ITIMER_PROF, &every, NULL) != 0) {
    _exit(3);
  }
}

void limits_begin(const struct limits *limits) {
  allowed = *limits;
  arena_allow(limits->bytes);
  ticks = 0;
  time_is_up = 0;
  naober_work_left = (long long)limits->work;
  counting = 1;
}

uint64_t limits_end(void) {
  counting = 0;
  const long long left = naober_work_left;
  naober_work_left = not_counting;
  return left < 0 ? allowed.work : allowed.work - (uint64_t)left;
}

_Noreturn void limits_abandon(int limit) {
  if (!counting) {
    _exit(4); /* outside an evaluation nothing may run out */
  }
  longjmp(limits_exit, limit);
}

_Noreturn void naober_work_spent(void) { limits_abandon(time_is_up ? wire_time : wire_work); }
