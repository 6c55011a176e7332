/* What a script finds: the words.
 *
 * Plugin code sees a whitelist of Lua's functions (the lists below are the whole of it), our typed
 * values, and what the prelude defines. A settings file sees the last two only. Nothing that compiles
 * code, names a metatable, makes a coroutine, counts memory, tells time or throws dice is in reach, and
 * nothing that is in reach can be changed: a script's _ENV is an empty table that looks everything up
 * in the words and refuses every write, and so are `string`, `table`, `math` and `utf8`.
 *
 * A word that does not exist is an error where it stands, in reading and in writing: a slip must not
 * become nil and then "not granted". The prelude may say which word was meant (host.unknown_word). */
#include <string.h>
#include <unistd.h>

#include "lauxlib.h"
#include "lstate.h"
#include "lualib.h"
#include "prelude.h"
#include "worker.h"

static const char *const base_words[] = {"assert", "error",    "ipairs",   "pcall", "rawequal", "rawlen",
                                         "select", "tonumber", "tostring", "xpcall"};
static const char *const library_words[] = {"string", "table", "math", "utf8"};
static const char *const left_out[] = {"dump", "pack", "packsize", "unpack", "random", "randomseed"};

/* --- what is not there ------------------------------------------------------------------------ */

static void push_meant(lua_State *L, const char *word) {
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, slot_unknown_word) == LUA_TFUNCTION) {
    lua_pushstring(L, word);
    if (lua_pcall(L, 1, 1, 0) == LUA_OK && lua_type(L, -1) == LUA_TSTRING) {
      return;
    }
  }
  lua_settop(L, 2);
  lua_pushfstring(L, "the word '%s' is not known", word);
}

static int read_unknown(lua_State *L) {
  const char *word = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  push_meant(L, word);
  luaL_where(L, 1);
  lua_insert(L, -2);
  lua_concat(L, 2);
  return lua_error(L);
}

/* While declarations are read, a global is a misspelt local, and we say so. While a function runs it
 * harms nobody: what it writes is gone with the evaluation, so ordinary Lua may be ordinary. */
static bool running;

void sandbox_run(bool is_running) { running = is_running; }

static int write_global(lua_State *L) {
  const char *word = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_words);
  lua_pushvalue(L, 2);
  const bool known = lua_rawget(L, -2) != LUA_TNIL;
  if (running && !known) {
    lua_settop(L, 3);
    lua_rawset(L, 1);
    return 0;
  }
  return luaL_error(L, known ? "the word '%s' belongs to the policy language and cannot be changed"
                             : "'%s' is not declared; write: local %s = …", word, word);
}

static int write_library(lua_State *L) {
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  return luaL_error(L, "the library cannot be changed ('%s')", name);
}

/* Replaces the table on top by an empty one that looks everything up in it and refuses writes. */
static void freeze(lua_State *L, lua_CFunction on_write) {
  lua_newtable(L);
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, on_write);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

/* --- what is there ---------------------------------------------------------------------------- */

/* type(), but our values have names of their own. */
static int word_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, values_name(L, 1));
  return 1;
}

static void keep(lua_State *L, const char *name) {
  lua_getfield(L, -1, name);
  lua_setfield(L, -3, name);
}

static void open_library(lua_State *L, const char *name, lua_CFunction open) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  for (size_t i = 0; i < sizeof left_out / sizeof *left_out; ++i) {
    if (!(strcmp(name, "table") == 0)) {
      lua_pushnil(L);
      lua_setfield(L, -2, left_out[i]);
    }
  }
  freeze(L, write_library);
  lua_setfield(L, -2, name);
}

static void open_words(lua_State *L) {
  lua_newtable(L);
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1); /* fills the globals, which no script ever sees */
  for (size_t i = 0; i < sizeof base_words / sizeof *base_words; ++i) {
    keep(L, base_words[i]);
  }
  lua_pop(L, 1);
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  open_library(L, "string", luaopen_string);
  open_library(L, "table", luaopen_table);
  open_library(L, "math", luaopen_math);
  open_library(L, "utf8", luaopen_utf8);
  sandbox_open_order(L);
  lua_pushcfunction(L, word_type);
  lua_setfield(L, -2, "type");
  lua_pushcfunction(L, unit_require);
  lua_setfield(L, -2, "require");
  values_open(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, slot_words);
}

/* --- the prelude ------------------------------------------------------------------------------ */

/* host.line(level): the line at which the function at that level stands; 1 is who called this. */
static int host_line(lua_State *L) {
  lua_Debug debug;
  const lua_Integer level = luaL_optinteger(L, 1, 1);
  if (level < 0 || level > 100 || !lua_getstack(L, (int)level, &debug)) {
    lua_pushnil(L);
    return 1;
  }
  lua_getinfo(L, "l", &debug);
  lua_pushinteger(L, debug.currentline);
  return 1;
}

static int host_unknown_word(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  lua_rawseti(L, LUA_REGISTRYINDEX, slot_unknown_word);
  return 0;
}

static void push_host(lua_State *L) {
  static const luaL_Reg doors[] = {{"line", host_line}, {"unknown_word", host_unknown_word}, {NULL, NULL}};
  luaL_newlib(L, doors);
}

/* Each prelude file runs with the words themselves as its globals: what it defines becomes a word. */
static void run_prelude(lua_State *L) {
  for (size_t i = 0; i < prelude_count; ++i) {
    const struct prelude_file *file = &prelude_files[i];
    if (luaL_loadbufferx(L, (const char *)file->text, file->size, file->name, "t") != LUA_OK) {
      lua_error(L);
    }
    lua_rawgeti(L, LUA_REGISTRYINDEX, slot_words);
    lua_setupvalue(L, -2, 1);
    push_host(L);
    lua_call(L, 1, 0);
  }
}

static bool is_library(const char *word) {
  for (size_t i = 0; i < sizeof base_words / sizeof *base_words; ++i) {
    if (strcmp(word, base_words[i]) == 0) {
      return true;
    }
  }
  for (size_t i = 0; i < sizeof library_words / sizeof *library_words; ++i) {
    if (strcmp(word, library_words[i]) == 0) {
      return true;
    }
  }
  return strcmp(word, "pairs") == 0 || strcmp(word, "next") == 0 || strcmp(word, "type") == 0 ||
         strcmp(word, "require") == 0;
}

/* Settings know the words that are no functions of Lua's own. */
static void open_settings(lua_State *L) {
  lua_newtable(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_words);
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    if (lua_type(L, -2) != LUA_TSTRING || is_library(lua_tostring(L, -2))) {
      lua_pop(L, 1);
      continue;
    }
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -5);
  }
  lua_pop(L, 1);
  lua_rawseti(L, LUA_REGISTRYINDEX, slot_settings);
}

static void make_environment(lua_State *L, int words, int environment) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, words);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, read_unknown);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  freeze(L, write_global);
  lua_rawseti(L, LUA_REGISTRYINDEX, environment);
}

static void open_tables(lua_State *L) {
  for (int slot = slot_functions; slot <= slot_required; ++slot) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, slot);
  }
  lua_pushboolean(L, 0);
  for (int slot = slot_next_table; slot <= slot_next_place; ++slot) {
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, slot);
  }
  lua_pop(L, 1);
}

static int open_all(lua_State *L) {
  open_tables(L);
  open_words(L);
  run_prelude(L);
  open_settings(L);
  make_environment(L, slot_words, slot_plugin_env);
  make_environment(L, slot_settings, slot_settings_env);
  return 0;
}

lua_State *sandbox_open(const char **wrong) {
  lua_State *L = lua_newstate(arena_allocate, NULL);
  if (L == NULL) {
    _exit(4);
  }
  lua_gc(L, LUA_GCSTOP);
  luaE_setdebt(G(L), -(1LL << 40)); /* never time to collect */
  lua_pushcfunction(L, open_all);
  *wrong = lua_pcall(L, 0, 0, 0) == LUA_OK ? NULL : lua_tostring(L, -1);
  return L;
}

void sandbox_push_environment(lua_State *L, bool plugin) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, plugin ? slot_plugin_env : slot_settings_env);
}
