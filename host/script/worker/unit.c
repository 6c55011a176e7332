/* Loading a unit into an image, and evaluating its functions.
 *
 * Loading runs every file once. A file that fails says so and the others go on; but a file that reaches
 * a limit is abandoned in the middle of whatever it did to the image, so the image is thrown away and
 * everything is loaded again without that file. An evaluation that reaches a limit needs no such care: the
 * next one starts from the restored image anyway. */
#include <stdio.h>
#include <string.h>

#include "lauxlib.h"
#include "worker.h"

enum { units_most = 4096, files_most = 512, says_most = 1000, long_work = 1000000 };

struct unit {
  struct image *image;
  lua_State *L;
};

struct file {
  struct bytes path;
  struct bytes text;
  int broken; /* the limit it reached in an earlier attempt */
};

static struct unit units[units_most];
static uint32_t unit_count;

static struct file files[files_most];
static uint32_t file_count;
static bool is_loading;
static uint32_t loading; /* the file under way */
static bool compiled;    /* as far as is known; false when it is not even Lua */
static bool is_plugin;
static struct limits limits;

static char says[says_most + 1];

/* --- what is said when something fails ------------------------------------------------------------ */

/* The error a script raised, as a text; never formatted by the script. */
static void note_error(lua_State *L) {
  size_t size = 0;
  const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : NULL;
  if (text != NULL) {
    size = size < says_most ? size : says_most;
    memcpy(says, text, size);
    for (size_t i = 0; i < size; ++i) {
      says[i] = says[i] == '\0' ? ' ' : says[i];
    }
    says[size] = '\0';
  } else if (values_at(L, -1) != NULL) {
    values_text(values_at(L, -1), says, sizeof says);
  } else if (lua_type(L, -1) == LUA_TNUMBER) {
    snprintf(says, sizeof says, lua_isinteger(L, -1) ? "%.0f" : "%.14g", lua_tonumber(L, -1));
  } else {
    snprintf(says, sizeof says, "the script raised an error that is no text but a %s", values_name(L, -1));
  }
}

static void note_limit(int limit) {
  switch (limit) {
    case wire_work:
      snprintf(says, sizeof says, "the script did more work than the %llu steps it may do",
               (unsigned long long)limits.work);
      return;
    case wire_memory:
      snprintf(says, sizeof says, "the script asked for more than the %llu bytes of memory it may use, or for "
               "one piece of more than 8 MiB", (unsigned long long)limits.bytes);
      return;
    default:
      snprintf(says, sizeof says, "the script used more processor time than it may");
      return;
  }
}

/* One line of UTF-8, whatever a script put into it: nobody forges a line of a log with it. */
static void put_says(void) {
  const size_t size = strlen(says);
  for (size_t fine = codec_utf8(says, size); fine < size; fine += codec_utf8(says + fine, size - fine)) {
    says[fine] = '?';
  }
  for (size_t i = 0; i < size; ++i) {
    const unsigned char byte = (unsigned char)says[i];
    says[i] = byte < 0x20 || byte == 0x7F ? ' ' : says[i];
  }
  answer_count((uint32_t)size);
  answer_bytes(says, size);
}

static void put_outcome(int limit, uint64_t work) {
  answer_byte((uint8_t)limit);
  answer_number(work);
  answer_number(limit == wire_memory ? limits.bytes : arena_bytes());
}

/* --- require -------------------------------------------------------------------------------------- */

static void push_path(lua_State *L, const struct file *file) {
  lua_pushlstring(L, (const char *)file->path.at, (size_t)(file->path.end - file->path.at));
}

static int compile(lua_State *L, const struct file *file) {
  char name[260];
  const size_t size = (size_t)(file->path.end - file->path.at);
  snprintf(name, sizeof name, "@%.*s", (int)(size < 250 ? size : 250), (const char *)file->path.at);
  const int status = luaL_loadbufferx(L, (const char *)file->text.at,
                                      (size_t)(file->text.end - file->text.at), name, "t");
  if (status == LUA_OK) {
    sandbox_push_environment(L, is_plugin);
    lua_setupvalue(L, -2, 1);
  }
  return status;
}

/* Runs a file unless it ran already, and leaves what it returned on the stack. */
static void run_file(lua_State *L, const struct file *file) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_required);
  push_path(L, file);
  lua_rawget(L, -2);
  if (lua_isboolean(L, -1) && !lua_toboolean(L, -1)) {
    luaL_error(L, "files require each other in a circle");
  }
  if (!lua_isnil(L, -1)) {
    lua_rawgeti(L, -1, 1);
    lua_replace(L, -3);
    lua_pop(L, 1);
    return;
  }
  lua_pop(L, 1);
  if (compile(L, file) != LUA_OK) {
    compiled = file != &files[loading];
    lua_error(L);
  }
  push_path(L, file);
  lua_pushboolean(L, 0);
  lua_rawset(L, -4);
  lua_call(L, 0, 1);
  push_path(L, file);
  lua_createtable(L, 1, 0);
  lua_pushvalue(L, -3);
  lua_rawseti(L, -2, 1);
  lua_rawset(L, -4);
  lua_remove(L, -2);
}

/* Whether `path` is what `name` means: "helpers" or "tables.rates" for …/helpers.lua, …/tables/rates.lua. */
static bool means(const struct bytes *path, const char *name, size_t size) {
  const size_t length = (size_t)(path->end - path->at);
  if (length < size + 4 || memcmp(path->end - 4, ".lua", 4) != 0) {
    return false;
  }
  const uint8_t *tail = path->end - 4 - size;
  for (size_t i = 0; i < size; ++i) {
    if (tail[i] != (uint8_t)(name[i] == '.' ? '/' : name[i])) {
      return false;
    }
  }
  return tail == path->at || tail[-1] == '/';
}

static int require_loading(lua_State *L, const char *name, size_t size) {
  const struct file *found = NULL;
  for (uint32_t i = 0; i < file_count; ++i) {
    if (means(&files[i].path, name, size)) {
      if (found != NULL) {
        return luaL_error(L, "require '%s' could be more than one file", name);
      }
      found = &files[i];
    }
  }
  if (found == NULL || found->broken) {
    return luaL_error(L, found == NULL ? "require '%s': there is no such file beside this one"
                                       : "require '%s': that file could not be loaded", name);
  }
  run_file(L, found);
  return 1;
}

/* While evaluating, every file that could be loaded has been. */
static int require_loaded(lua_State *L, const char *name, size_t size) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_required);
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    size_t length = 0;
    const char *text = lua_tolstring(L, -2, &length);
    const struct bytes path = {.at = (const uint8_t *)text, .end = (const uint8_t *)text + length};
    if (lua_istable(L, -1) && means(&path, name, size)) {
      lua_rawgeti(L, -1, 1);
      return 1;
    }
    lua_pop(L, 1);
  }
  return luaL_error(L, "require '%s': there is no such file beside this one", name);
}

int unit_require(lua_State *L) {
  size_t size = 0;
  const char *name = luaL_checklstring(L, 1, &size);
  return is_loading ? require_loading(L, name, size) : require_loaded(L, name, size);
}

/* --- loading -------------------------------------------------------------------------------------- */

static const char *prelude_wrong; /* null, but for who is at work on the prelude */
static bool as_chunks;
static const char *wrong;

static void add_chunk(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_functions);
  lua_insert(L, -2);
  lua_rawseti(L, -2, (lua_Integer)loading + 1);
  lua_pushnil(L);
}

static int load_body(lua_State *L) {
  const struct file *file = &files[loading];
  compiled = false;
  if (as_chunks) {
    if (compile(L, file) != LUA_OK) {
      return lua_error(L);
    }
    add_chunk(L);
  } else {
    compiled = true; /* run_file() says so if it is not: a mistake in the form, not in running */
    lua_settop(L, 0);
    run_file(L, file);
  }
  wrong = codec_write(L, -1, codec_load, true);
  return 0;
}

static void forget_attempt(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_required);
  push_path(L, &files[loading]);
  lua_pushnil(L);
  lua_rawset(L, -3);
  lua_settop(L, 0);
}

/* Answers for one file. False when it reached a limit and the image is spoilt. */
static bool load_file(lua_State *L) {
  answer_start(wire_file);
  const size_t outcome = answer_size();
  put_outcome(wire_fine, 0);
  const size_t value = answer_size();
  answer_count(0);
  limits_begin(&limits);
  wrong = NULL;
  const int spent = setjmp(limits_exit);
  if (spent != 0) {
    limits_end();
    files[loading].broken = spent;
    return false;
  }
  lua_pushcfunction(L, load_body);
  const int status = lua_pcall(L, 0, 0, 0);
  const uint64_t work = limits_end();
  int limit = wire_fine;
  if (status != LUA_OK) {
    note_error(L);
    limit = compiled ? wire_error : wire_load_failed;
    lua_settop(L, 0);
    forget_attempt(L);
  } else if (wrong != NULL) {
    snprintf(says, sizeof says, "%s", wrong);
    limit = wire_result;
  }
  if (limit == wire_fine) {
    const size_t end = answer_size();
    answer_cut(outcome);
    put_outcome(limit, work);
    answer_cut(end);
    answer_patch(value, (uint32_t)(end - value - 4));
  } else {
    answer_cut(outcome);
    put_outcome(limit, work);
    put_says();
  }
  answer_end(false);
  return true;
}

static void answer_broken(int limit) {
  answer_start(wire_file);
  note_limit(limit);
  put_outcome(limit, limits.work);
  put_says();
  answer_end(false);
}

static void answer_prelude(void) {
  answer_start(wire_file);
  snprintf(says, sizeof says, "the prelude is broken: %s", prelude_wrong);
  put_outcome(wire_load_failed, 0);
  put_says();
  answer_end(false);
}

/* One attempt at the whole unit, leaving out what is known to be broken. */
static bool load_files(lua_State *L) {
  for (loading = 0; prelude_wrong != NULL && loading < file_count; ++loading) {
    answer_prelude();
  }
  if (prelude_wrong != NULL) {
    return true;
  }
  for (loading = 0; loading < file_count; ++loading) {
    if (files[loading].broken != 0) {
      answer_broken(files[loading].broken);
    } else if (!load_file(L)) {
      return false;
    }
  }
  return true;
}

static void answer_loaded(uint32_t slot) {
  answer_start(wire_loaded);
  answer_count(slot);
  answer_end(true);
}

static void read_limits(struct bytes *request) {
  limits.work = get_number(request);
  limits.bytes = get_number(request);
  limits.ticks = get_count(request);
}

static void read_files(struct bytes *request) {
  file_count = get_count(request);
  if (file_count > files_most) {
    frames_refuse();
  }
  for (uint32_t i = 0; i < file_count; ++i) {
    files[i].path = get_text(request);
    files[i].text = get_text(request);
    files[i].broken = 0;
  }
}

static lua_State *open_state(void) {
  static const struct limits ample = {.work = 1u << 30, .bytes = 64u << 20, .ticks = 1000};
  limits_begin(&ample);
  if (setjmp(limits_exit) != 0) {
    frames_refuse(); /* our own prelude never comes near */
  }
  lua_State *L = sandbox_open(&prelude_wrong);
  limits_end();
  if (prelude_wrong != NULL) {
    return L;
  }
  values_know(L);
  return L;
}

void unit_load(struct bytes *request) {
  read_limits(request);
  const uint8_t flags = get_byte(request);
  is_plugin = (flags & wire_plugin) != 0;
  as_chunks = (flags & wire_chunks) != 0;
  read_files(request);
  const size_t start = answer_size();
  for (;;) {
    struct image *image = unit_count < units_most ? arena_open() : NULL;
    if (image == NULL) {
      answer_loaded(wire_no_slot);
      return;
    }
    lua_State *L = open_state();
    is_loading = true;
    const bool whole = load_files(L);
    is_loading = false;
    if (whole) {
      arena_seal(image);
      units[unit_count] = (struct unit){.image = image, .L = L};
      answer_loaded(unit_count++);
      return;
    }
    arena_close(image);
    answer_cut(start);
  }
}

void unit_forget(struct bytes *request) {
  const uint32_t slot = get_count(request);
  if (unit_count > 0 && slot == unit_count - 1) {
    arena_close(units[--unit_count].image);
  }
  answer_start(wire_done);
  answer_end(true);
}

/* --- evaluating ------------------------------------------------------------------------------------ */

static struct bytes arguments;
static uint32_t function;
static bool counts_lines;

static int evaluate_body(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_functions);
  lua_rawgeti(L, -1, (lua_Integer)function + 1);
  if (lua_isnil(L, -1)) {
    return luaL_error(L, "the unit has no function %d", (int)function);
  }
  codec_read(L, &arguments);
  const int count = (int)lua_rawlen(L, -1);
  if (!lua_checkstack(L, count + 8)) {
    return luaL_error(L, "too many arguments");
  }
  for (int i = 1; i <= count; ++i) {
    lua_rawgeti(L, 3, i);
  }
  lua_remove(L, 3);
  if (counts_lines) {
    lines_begin(L);
  }
  lua_call(L, count, 1);
  if (counts_lines) {
    lines_end(L);
  }
  wrong = codec_write(L, -1, codec_result, false);
  return 0;
}

static void answer_failure(size_t outcome, int limit, uint64_t work) {
  answer_cut(outcome);
  put_outcome(limit, work);
  put_says();
}

static uint64_t evaluate_one(const struct unit *unit) {
  static size_t outcome;
  static size_t value;
  arena_restore(unit->image);
  answer_start(wire_answer);
  outcome = answer_size();
  put_outcome(wire_fine, 0);
  value = answer_size();
  answer_count(0);
  wrong = NULL;
  sandbox_run(true);
  limits_begin(&limits);
  const int spent = setjmp(limits_exit);
  if (spent != 0) {
    const uint64_t work = limits_end();
    sandbox_run(false);
    note_limit(spent);
    answer_failure(outcome, spent, work);
    return long_work;
  }
  lua_pushcfunction(unit->L, evaluate_body);
  const int status = lua_pcall(unit->L, 0, 0, 0);
  const uint64_t work = limits_end();
  sandbox_run(false);
  if (status != LUA_OK) {
    note_error(unit->L);
    answer_failure(outcome, wire_error, work);
  } else if (wrong != NULL) {
    snprintf(says, sizeof says, "%s", wrong);
    answer_failure(outcome, wire_result, work);
  } else {
    const size_t end = answer_size();
    answer_cut(outcome);
    put_outcome(wire_fine, work);
    answer_cut(end);
    answer_patch(value, (uint32_t)(end - value - 4));
  }
  return work;
}

/* Apart from any evaluation, so that knowing the lines costs no evaluation anything. */
static int know_lines(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_functions);
  lua_rawgeti(L, -1, (lua_Integer)function + 1);
  if (lua_isfunction(L, -1)) {
    lines_know(L);
  }
  return 0;
}

static void start_lines(const struct unit *unit) {
  lines_forget();
  limits_begin(&limits);
  if (setjmp(limits_exit) == 0) {
    lua_pushcfunction(unit->L, know_lines);
    if (lua_pcall(unit->L, 0, 0, 0) != LUA_OK) {
      lua_settop(unit->L, 0);
    }
  }
  limits_end();
}

void unit_evaluate(struct bytes *request, bool count_lines) {
  read_limits(request);
  const uint32_t slot = get_count(request);
  function = get_count(request);
  const uint32_t count = get_count(request);
  if (slot >= unit_count) {
    frames_refuse();
  }
  const struct unit *unit = &units[slot];
  arena_restore(unit->image);
  values_know(unit->L);
  counts_lines = count_lines;
  if (count_lines) {
    start_lines(unit);
  }
  for (uint32_t i = 0; i < count; ++i) {
    arguments = get_text(request);
    const uint64_t work = evaluate_one(unit);
    answer_end(work >= long_work);
  }
  if (count_lines) {
    lines_answer();
  }
  answer_start(wire_done);
  answer_end(true);
}
