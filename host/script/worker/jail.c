/* The jail: a process that can compute and answer, and nothing else.
 *
 * By the time the first byte of a script arrives there is one open file (the socket to the host), no
 * environment, no way to gain rights, and a list of seven system calls. Any other call ends the
 * process. The limits of the system stand behind our own: address space, no new files, no new
 * processes, no core file with residents in it. */
#define _GNU_SOURCE /* close_range */
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "worker.h"

static void require(bool done) {
  if (!done) {
    _exit(3);
  }
}

static bool limit(int what, rlim_t most) {
  const struct rlimit limits = {.rlim_cur = most, .rlim_max = most};
  return setrlimit((__rlimit_resource_t)what, &limits) == 0;
}

void jail_prepare(void) {
  require(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0);
  require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  require(prctl(PR_SET_DUMPABLE, 0) == 0);
#if !defined(NAOBER_UNJAILED)
  for (int file = 0; file < wire_socket; ++file) {
    close(file);
  }
#endif
  require(close_range(wire_socket + 1, ~0U, 0) == 0);
  require(limit(RLIMIT_CORE, 0));
  require(limit(RLIMIT_FSIZE, 0));
  require(limit(RLIMIT_NOFILE, wire_socket + 1));
  require(limit(RLIMIT_NPROC, 0));
  require(limit(RLIMIT_STACK, 8 << 20));
  require(limit(RLIMIT_CPU, 3600));
#if !defined(NAOBER_UNJAILED)
  require(limit(RLIMIT_AS, (rlim_t)640 << 20));
#endif
}

void jail_close(void) {
#if !defined(NAOBER_UNJAILED)
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  require(filter != NULL);
  const struct scmp_arg_cmp on_socket = SCMP_A0(SCMP_CMP_EQ, wire_socket);
  const struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, ~(scmp_datum_t)(PROT_READ | PROT_WRITE), 0);
  const struct scmp_arg_cmp drop_only = SCMP_A2(SCMP_CMP_EQ, MADV_DONTNEED);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, on_socket) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, on_socket) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(madvise), 1, drop_only) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(rt_sigreturn), 0) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(rt_sigaction), 0) == 0);
  require(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(exit_group), 0) == 0);
  require(seccomp_load(filter) == 0);
  seccomp_release(filter);
#endif
}
