/* What the files of the worker share. The worker is one thread that answers one question at a time,
 * so its state is a handful of plain variables, each owned by the file that defines it. */
#ifndef NAOBER_WORKER_H
#define NAOBER_WORKER_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lua.h"

#include "../wire.h"

/* --- arena.c: where everything of Lua lives -----------------------------------------------------
 */

struct image;

/* Reserves the address space; once, before the jail closes. */
void arena_prepare(void);
/* Opens a new image for loading; null when no address space is left. */
struct image* arena_open(void);
/* What was loaded stays as it is from now on: later writes are undone before each evaluation. */
void arena_seal(struct image* image);
/* Makes everything as it was when the image was sealed, and the heap empty. */
void arena_restore(struct image* image);
/* Drops the image that was opened last. */
void arena_close(struct image* image);
/* Lua's allocator. Never returns null for memory: an evaluation that asks too much is abandoned. */
void* arena_allocate(void* unused, void* block, size_t old_size, size_t new_size);
/* Bytes allocated since the last open or restore; what a script is charged for. */
size_t arena_bytes(void);
void arena_allow(size_t bytes);

/* --- limits.c: work, time, and leaving without unwinding
 * ------------------------------------------ */

struct limits {
  uint64_t work;
  uint64_t bytes;
  uint32_t ticks;
};

extern jmp_buf limits_exit;
/* Between begin and end, a spent limit jumps to limits_exit with the number of the limit. */
void limits_begin(const struct limits* limits);
uint64_t limits_end(void); /* the work that was done */
_Noreturn void limits_abandon(int limit);
void limits_start_clock(void);

/* --- jail.c: nothing but computing
 * ----------------------------------------------------------------- */

void jail_prepare(void); /* before memory is reserved: files, privileges, limits of the system */
void jail_close(void);   /* after it: the list of system calls that are left */

/* --- sandbox.c: the Lua state and what a script finds in it
 * ---------------------------------------- */

/* Fixed places in the registry. */
enum {
  slot_words = 10,     /* every word, by name: what plugin code sees */
  slot_settings,       /* the words that are left in a settings file */
  slot_plugin_env,     /* what _ENV is for plugin code */
  slot_settings_env,   /* and for settings */
  slot_unknown_word,   /* the prelude's function that knows what was meant */
  slot_functions,      /* list: the functions of the unit, by index + 1 */
  slot_function_index, /* and back: function to index */
  slot_required,       /* path to what the file returned */
  slot_next_table,     /* the table `next` walked last, … */
  slot_next_keys,      /* … its keys in order, … */
  slot_next_place      /* … and how far it came */
};

/* A new state with words and prelude, in the open image. When our own prelude fails, `wrong` says
 * how. */
lua_State* sandbox_open(const char** wrong);
/* The global environment for code of this profile, on the stack. */
void sandbox_push_environment(lua_State* L, bool plugin);
/* Whether a function runs now, so that it may write globals of its own. */
void sandbox_run(bool is_running);
void sandbox_open_order(lua_State* L); /* order.c: pairs and next, into the table on top */

/* --- values.c: dates, terms, amounts, and unknown
 * --------------------------------------------------- */

enum kind { kind_unknown, kind_date, kind_term, kind_money };

struct typed {
  uint8_t kind;
  uint8_t unit; /* of a term: 0 days, 1 weeks, 2 months, 3 years */
  int64_t number;
};

void values_open(lua_State* L); /* the words for them, into the table on top */
void values_push(lua_State* L, struct typed value);
const struct typed* values_at(lua_State* L, int index); /* or null */
/* What a value is called: like type(), and "date", "term", "amount", "unknown" for ours. */
const char* values_name(lua_State* L, int index);
/* Its text ("2026-04-27", "6w", "19.00", "unknown"); `size` at least 32. */
void values_text(const struct typed* value, char* text, size_t size);
/* The typed value in a userdata found by looking, or null. */
const struct typed* values_of(const void* lua_userdata);
void values_know(lua_State* L); /* remembers what marks our values in this state */

/* --- codec.c: values to bytes and back
 * ---------------------------------------------------------------- */

struct bytes {
  const uint8_t* at;
  const uint8_t* end;
};

enum codec_limits {
  codec_depth = 30,
  codec_nodes = 100000,
  codec_result = 1 << 20,
  codec_load = 1 << 22
};

/* Pushes the value that `from` starts with. The host wrote it, so what is out of form ends the
 * worker. */
void codec_read(lua_State* L, struct bytes* from);
/* Writes the value at `index` to the answer under way. Returns null, or what is wrong with it and
 * where (a static text). With `functions`, functions are written as their index; else they are
 * wrong. */
const char* codec_write(lua_State* L, int index, size_t most, bool functions);
size_t codec_utf8(const void* text, size_t size);

/* --- lines.c: how often each line is reached, for tests of a policy
 * ------------------------------------- */

void lines_forget(void);
void lines_know(lua_State* L);  /* the lines of the function on top; leaves a table on the stack */
void lines_begin(lua_State* L); /* after limits_begin() */
void lines_end(lua_State* L);   /* before limits_end(); not when a limit was reached */
void lines_answer(void);        /* one frame */

/* --- unit.c: loading and evaluating
 * -------------------------------------------------------------------- */

void unit_load(struct bytes* request);
void unit_evaluate(struct bytes* request, bool count_lines);
void unit_forget(struct bytes* request);
int unit_require(lua_State* L); /* the word `require` */

/* --- answer.c: frames in and out
 * ------------------------------------------------------------------------- */

bool frames_read(struct bytes* frame); /* false when the host has gone */
_Noreturn void frames_refuse(void);    /* the host is not who we think: end */
uint8_t get_byte(struct bytes* from);
uint32_t get_count(struct bytes* from);
uint64_t get_number(struct bytes* from);
struct bytes get_text(struct bytes* from);

/* The answer under way is built at the end of the buffer, and may be taken back. */
void answer_start(uint8_t type);
void answer_byte(uint8_t byte);
void answer_number(uint64_t number);
void answer_count(uint32_t count);
void answer_bytes(const void* bytes, size_t count);
size_t answer_size(void);
void answer_cut(size_t size); /* takes back what came after `size` */
void answer_patch(size_t place, uint32_t count);
void answer_end(bool send_now);

#endif
