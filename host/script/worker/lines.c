/* Counting lines: how often each line of a function is reached, and how much work is done on it.
 *
 * Only on request (wire_count), for tests of a policy: coverage and the fuel gauge. The hook is Lua's own;
 * a script has no word for hooks and cannot see it. Names of files lie in the image, which is the same
 * before every evaluation, so they are kept as they are and written when all evaluations are over. */
#include <string.h>

#include "lauxlib.h"
#include "lwork.h"
#include "worker.h"

enum { lines_most = 8192, line_most = 1 << 20 };

struct line {
  const char *source;
  int number;
  uint64_t times;
  uint64_t work;
};

static struct line lines[lines_most];
static uint32_t line_count;
static struct line *present; /* where the work goes that is done now */
static long long left_before;

static struct line *line_at(const char *source, int number) {
  for (uint32_t i = 0; i < line_count; ++i) {
    if (lines[i].number == number && lines[i].source == source) {
      return &lines[i];
    }
  }
  if (line_count == lines_most || number < 0 || number > line_most) {
    return NULL;
  }
  lines[line_count] = (struct line){.source = source, .number = number};
  return &lines[line_count++];
}

static void charge(void) {
  if (present != NULL && left_before > naober_work_left) {
    present->work += (uint64_t)(left_before - naober_work_left);
  }
  left_before = naober_work_left;
}

static void on_line(lua_State *L, lua_Debug *event) {
  charge();
  lua_getinfo(L, "S", event);
  present = event->source[0] == '@' ? line_at(event->source, event->currentline) : present;
  if (present != NULL) {
    ++present->times;
  }
}

void lines_forget(void) {
  line_count = 0;
  present = NULL;
}

/* The lines of the function on top that can be reached at all, so that one never reached is known too. */
void lines_know(lua_State *L) {
  lua_Debug function;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">SL", &function);
  lua_pushnil(L);
  while (function.source[0] == '@' && lua_istable(L, -2) && lua_next(L, -2) != 0) {
    lua_pop(L, 1);
    line_at(function.source, (int)lua_tointeger(L, -1));
  }
}

void lines_begin(lua_State *L) {
  present = NULL;
  left_before = naober_work_left;
  lua_sethook(L, on_line, LUA_MASKLINE, 0);
}

void lines_end(lua_State *L) {
  charge();
  present = NULL;
  lua_sethook(L, NULL, 0, 0);
}

void lines_answer(void) {
  answer_start(wire_lines);
  answer_count(line_count);
  for (uint32_t i = 0; i < line_count; ++i) {
    const char *path = lines[i].source + 1;
    const size_t size = strlen(path);
    answer_count((uint32_t)size);
    answer_bytes(path, size);
    answer_count((uint32_t)lines[i].number);
    answer_number(lines[i].times);
    answer_number(lines[i].work);
  }
  answer_end(false);
}
