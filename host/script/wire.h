/* The protocol between the host (script/pool.cpp) and its workers (script/worker/): plain C, so
 * that both sides read the same page.
 *
 * A frame is a 4-byte little-endian length, one type byte, and a body of length - 1 bytes. The host
 * asks, the worker answers; there is never more than one question under way. Numbers are
 * little-endian; a text is a 4-byte length and its bytes; a value is what base/codec.h describes.
 *
 * load: limits, 1 byte flags, count, then path and text of each file. Answered by
 * - file, one per file in their order: 1 byte limit, work (8), bytes (8), text: the value of the
 *   declarations, or what went wrong;
 * - loaded: slot (4), the place of the unit in this worker, or no_slot when there is no room left.
 *
 * evaluate: limits, slot (4), function (4), count (4), then each argument list as a text. Answered
 * by
 * - answer, one per list in their order: 1 byte limit, work (8), bytes (8), text: value or says;
 * - done, empty.
 *
 * count: as evaluate, for tests of a policy; before done comes one frame more,
 * - lines: count (4), then per line of the function text path, line (4), times it was reached (8),
 *   work done on it (8).
 *
 * forget: slot (4), the unit loaded last may go. Answered by done.
 *
 * limits = work (8), bytes (8), CPU time in ticks of 10 ms (4).
 * A worker that reads anything else ends itself: the host is the only one that writes here.
 */
#ifndef NAOBER_SCRIPT_WIRE_H
#define NAOBER_SCRIPT_WIRE_H

enum {
  wire_load = 'L',
  wire_file = 'f',
  wire_loaded = 'l',
  wire_evaluate = 'E',
  wire_count = 'C',
  wire_lines = 'n',
  wire_answer = 'a',
  wire_forget = 'F',
  wire_done = 'd'
};

/* Flags of load. */
enum {
  wire_plugin = 1, /* the plugin profile; without it, the settings profile */
  wire_chunks = 2 /* run nothing: function i is file i itself, called with its arguments as `...` */
};

/* What became of a run; the order of policy::Limit. */
enum {
  wire_fine,
  wire_work,
  wire_memory,
  wire_time,
  wire_result,
  wire_load_failed,
  wire_error,
  wire_crash
};

enum {
  wire_socket = 3,             /* the worker's end, and the only file it has */
  wire_request_most = 1 << 24, /* bytes of one frame towards the worker */
  wire_answer_most = 1 << 23,  /* bytes of one frame towards the host */
  wire_no_slot = 0x7FFFFFFF
};

#endif
