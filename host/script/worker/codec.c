/* Values across the border, in the bytes of base/codec.h.
 *
 * Writing walks what a script made, so it trusts nothing: it looks at tables raw (no metamethod can
 * speak), keeps its own stack instead of recursing, knows the tables it is inside of, counts values and
 * bytes, and sorts keys. What cannot cross is refused with the path to it. Reading is for what the host
 * wrote; there, a wrong byte means that something is badly wrong, and ends the worker. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lapi.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"
#include "ltable.h"
#include "lwork.h"
#include "worker.h"

enum tag {
  tag_unknown, tag_no, tag_yes, tag_integer, tag_number, tag_text,
  tag_date, tag_term, tag_money, tag_list, tag_map, tag_function
};

/* --- reading ------------------------------------------------------------------------------------- */

static void read_list(lua_State *L, struct bytes *from) {
  const uint32_t count = get_count(from);
  lua_createtable(L, (int)(count < 1000 ? count : 1000), 0);
  for (uint32_t i = 1; i <= count; ++i) {
    codec_read(L, from);
    lua_rawseti(L, -2, i);
  }
}

static void read_map(lua_State *L, struct bytes *from) {
  const uint32_t count = get_count(from);
  lua_createtable(L, 0, (int)(count < 1000 ? count : 1000));
  for (uint32_t i = 0; i < count; ++i) {
    const struct bytes key = get_text(from);
    lua_pushlstring(L, (const char *)key.at, (size_t)(key.end - key.at));
    codec_read(L, from);
    lua_rawset(L, -3);
  }
}

static void read_text(lua_State *L, struct bytes *from) {
  const struct bytes text = get_text(from);
  lua_pushlstring(L, (const char *)text.at, (size_t)(text.end - text.at));
}

static void read_number(lua_State *L, struct bytes *from) {
  const uint64_t bits = get_number(from);
  double number;
  memcpy(&number, &bits, sizeof number);
  lua_pushnumber(L, number);
}

static void read_typed(lua_State *L, struct bytes *from, enum kind kind) {
  struct typed value = {.kind = (uint8_t)kind};
  if (kind == kind_term) {
    value.unit = get_byte(from);
  }
  if (kind != kind_unknown) {
    value.number = (int64_t)get_number(from);
  }
  values_push(L, value);
}

void codec_read(lua_State *L, struct bytes *from) {
  if (!lua_checkstack(L, 8)) {
    frames_refuse();
  }
  switch (get_byte(from)) {
    case tag_unknown: read_typed(L, from, kind_unknown); break;
    case tag_no: lua_pushboolean(L, 0); break;
    case tag_yes: lua_pushboolean(L, 1); break;
    case tag_integer: lua_pushinteger(L, (lua_Integer)get_number(from)); break;
    case tag_number: read_number(L, from); break;
    case tag_text: read_text(L, from); break;
    case tag_date: read_typed(L, from, kind_date); break;
    case tag_term: read_typed(L, from, kind_term); break;
    case tag_money: read_typed(L, from, kind_money); break;
    case tag_list: read_list(L, from); break;
    case tag_map: read_map(L, from); break;
    default: frames_refuse(); /* functions do not come back either */
  }
}

/* --- writing ------------------------------------------------------------------------------------- */

/* One table that the walk is inside of. The keys of a map wait, sorted, in `keys`. */
struct level {
  const Table *table;
  bool is_list;
  uint32_t count;
  uint32_t next;      /* the member to write next: 0-based */
  uint32_t first_key; /* of a map: where its keys begin */
};

static struct level levels[codec_depth];
static const TString *keys[codec_nodes];

struct walk {
  lua_State *L;
  uint32_t depth;
  uint32_t nodes;
  uint32_t keys;
  size_t start;
  size_t most;
  bool functions;
  const char *wrong;
};

static char complaint[512];

/* What is wrong, and the path to where: "…, at .rules[2].name". */
static const char *refuse(const struct walk *walk, const char *says) {
  size_t used = (size_t)snprintf(complaint, sizeof complaint, "%s", says);
  for (uint32_t i = 0; i < walk->depth && used + 70 < sizeof complaint; ++i) {
    const struct level *level = &levels[i];
    const char *before = i == 0 ? ", at " : "";
    if (level->is_list) {
      used += (size_t)snprintf(complaint + used, sizeof complaint - used, "%s[%u]", before, level->next);
    } else if (level->next > 0) {
      const TString *key = keys[level->first_key + level->next - 1];
      used += (size_t)snprintf(complaint + used, sizeof complaint - used, "%s.%.40s", before, getstr(key));
    }
  }
  return complaint;
}

/* How many bytes of a text are well-formed UTF-8 before the first that is not. */
size_t codec_utf8(const void *text, size_t size) {
  const unsigned char *at = text;
  const unsigned char *end = at + size;
  while (at < end) {
    if (*at < 0x80) {
      ++at;
      continue;
    }
    const int more = *at >= 0xF0 ? 3 : *at >= 0xE0 ? 2 : 1;
    if (*at < 0xC2 || *at > 0xF4 || end - at <= more) {
      break;
    }
    uint32_t code = *at & (0x3F >> more);
    bool fine = true;
    for (int i = 1; i <= more; ++i) {
      fine = fine && (at[i] & 0xC0) == 0x80;
      code = code << 6 | (at[i] & 0x3F);
    }
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (!fine || code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      break;
    }
    at += more + 1;
  }
  return size - (size_t)(end - at);
}

static bool write_string(struct walk *walk, const TString *string) {
  const size_t size = tsslen(string);
  const char *text = getstr(string);
  luai_work(size >> 3);
  if (size > walk->most - (answer_size() - walk->start)) {
    walk->wrong = refuse(walk, "the value is larger than allowed");
    return false;
  }
  if (codec_utf8(text, size) != size) {
    walk->wrong = refuse(walk, "a text is not valid UTF-8");
    return false;
  }
  answer_count((uint32_t)size);
  answer_bytes(text, size);
  return true;
}

static bool write_number(struct walk *walk, double number) {
  if (!isfinite(number)) {
    walk->wrong = refuse(walk, isnan(number) ? "a number is not a number (0/0)" : "a number is infinite");
    return false;
  }
  if (number == 0) {
    number = 0; /* there is one zero */
  }
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  answer_byte(tag_number);
  answer_number(bits);
  return true;
}

static bool write_typed(struct walk *walk, const void *userdata) {
  const struct typed *value = values_of(userdata);
  if (value == NULL) {
    walk->wrong = refuse(walk, "a value is of a kind that cannot leave the script");
    return false;
  }
  static const uint8_t tags[] = {tag_unknown, tag_date, tag_term, tag_money};
  answer_byte(tags[value->kind]);
  if (value->kind == kind_term) {
    answer_byte(value->unit);
  }
  if (value->kind != kind_unknown) {
    answer_number((uint64_t)value->number);
  }
  return true;
}

/* The index of a function; the same function has one index, however often it is declared. */
static bool write_function(struct walk *walk, const TValue *function) {
  if (!walk->functions) {
    walk->wrong = refuse(walk, "a function cannot be part of a result");
    return false;
  }
  lua_State *L = walk->L;
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_function_index);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_functions);
  setobj2s(L, L->top.p, function);
  api_incr_top(L);
  lua_pushvalue(L, -1);
  lua_rawget(L, -4);
  if (lua_isnil(L, -1)) {
    const lua_Integer next = (lua_Integer)lua_rawlen(L, -3);
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, next + 1);
    lua_pushvalue(L, -1);
    lua_pushinteger(L, next);
    lua_rawset(L, -5);
    lua_pushinteger(L, next);
  }
  const uint32_t index = (uint32_t)lua_tointeger(L, -1);
  lua_pop(L, 4);
  answer_byte(tag_function);
  answer_count(index);
  return true;
}

static int compare_keys(const TString *a, const TString *b) {
  const size_t size_a = tsslen(a);
  const size_t size_b = tsslen(b);
  const size_t both = size_a < size_b ? size_a : size_b;
  luai_work((both >> 5) + 1);
  const int order = memcmp(getstr(a), getstr(b), both);
  return order != 0 ? order : (size_a > size_b) - (size_a < size_b);
}

static void sift(const TString **heap, uint32_t root, uint32_t count) {
  for (uint32_t child; (child = 2 * root + 1) < count; root = child) {
    if (child + 1 < count && compare_keys(heap[child], heap[child + 1]) < 0) {
      ++child;
    }
    if (compare_keys(heap[root], heap[child]) >= 0) {
      return;
    }
    const TString *held = heap[root];
    heap[root] = heap[child];
    heap[child] = held;
  }
}

/* Few keys are the rule, so insertion; a heap for many, which no order of keys can make slow. */
static void sort_keys(const TString **first, uint32_t count) {
  if (count <= 24) {
    for (uint32_t i = 1; i < count; ++i) {
      const TString *key = first[i];
      uint32_t place = i;
      for (; place > 0 && compare_keys(first[place - 1], key) > 0; --place) {
        first[place] = first[place - 1];
      }
      first[place] = key;
    }
    return;
  }
  for (uint32_t i = count / 2; i-- > 0;) {
    sift(first, i, count);
  }
  for (uint32_t last = count; last-- > 1;) {
    const TString *held = first[0];
    first[0] = first[last];
    first[last] = held;
    sift(first, 0, last);
  }
}

static const Node *node_at(const Table *table, uint32_t index) { return gnode(table, index); }

static bool note_key(struct walk *walk, struct level *level, const Node *node, uint32_t *positions) {
  if (keyisinteger(node)) {
    ++*positions;
    return true;
  }
  if (keytt(node) != ctb(LUA_VSHRSTR) && keytt(node) != ctb(LUA_VLNGSTR)) {
    walk->wrong = refuse(walk, "the key of a table is neither a text nor a position");
    return false;
  }
  if (walk->keys == codec_nodes) {
    walk->wrong = refuse(walk, "the value has more parts than allowed");
    return false;
  }
  keys[walk->keys++] = keystrval(node);
  ++level->count;
  return true;
}

/* Finds out whether a table is a list (positions 1 to n, nothing else) or a map. Empty is a list. */
static bool look_inside(struct walk *walk, struct level *level) {
  Table *table = (Table *)(uintptr_t)level->table;
  const uint32_t array = luaH_realasize(table);
  const uint32_t nodes = isdummy(table) ? 0 : (uint32_t)sizenode(table);
  uint32_t positions = 0;
  luai_work((array >> 3) + nodes + 4);
  for (uint32_t i = 0; i < array; ++i) {
    positions += !isempty(&table->array[i]);
  }
  for (uint32_t i = 0; i < nodes; ++i) {
    const Node *node = node_at(table, i);
    if (!isempty(gval(node)) && !note_key(walk, level, node, &positions)) {
      return false;
    }
  }
  if (positions > 0 && level->count > 0) {
    walk->wrong = refuse(walk, "a table is either a list or has named fields, not both");
    return false;
  }
  level->is_list = level->count == 0;
  if (!level->is_list) {
    sort_keys(keys + level->first_key, level->count);
    return true;
  }
  level->count = positions;
  for (uint32_t i = 1; i <= positions; ++i) {
    if (isempty(luaH_getint(table, i))) {
      walk->wrong = refuse(walk, "a list has a hole: its positions must run from 1 without a gap");
      return false;
    }
  }
  return true;
}

static bool enter(struct walk *walk, const Table *table) {
  for (uint32_t i = 0; i < walk->depth; ++i) {
    if (levels[i].table == table) {
      walk->wrong = refuse(walk, "a table holds itself");
      return false;
    }
  }
  if (walk->depth == codec_depth) {
    walk->wrong = refuse(walk, "the value nests deeper than allowed");
    return false;
  }
  struct level *level = &levels[walk->depth];
  *level = (struct level){.table = table, .first_key = walk->keys};
  if (!look_inside(walk, level)) {
    return false;
  }
  ++walk->depth;
  answer_byte(level->is_list ? tag_list : tag_map);
  answer_count(level->count);
  return true;
}

static bool write_one(struct walk *walk, const TValue *value) {
  luai_work(2);
  if (++walk->nodes > codec_nodes) {
    walk->wrong = refuse(walk, "the value has more parts than allowed");
    return false;
  }
  if (answer_size() - walk->start > walk->most) {
    walk->wrong = refuse(walk, "the value is larger than allowed");
    return false;
  }
  switch (ttypetag(value)) {
    case LUA_VNIL: answer_byte(tag_unknown); return true;
    case LUA_VFALSE: answer_byte(tag_no); return true;
    case LUA_VTRUE: answer_byte(tag_yes); return true;
    case LUA_VNUMINT:
      answer_byte(tag_integer);
      answer_number((uint64_t)ivalue(value));
      return true;
    case LUA_VNUMFLT: return write_number(walk, fltvalue(value));
    case LUA_VSHRSTR:
    case LUA_VLNGSTR: answer_byte(tag_text); return write_string(walk, tsvalue(value));
    case LUA_VUSERDATA: return write_typed(walk, uvalue(value));
    case LUA_VTABLE: return enter(walk, hvalue(value));
    case LUA_VLCL:
    case LUA_VCCL:
    case LUA_VLCF: return write_function(walk, value);
    default: walk->wrong = refuse(walk, "a value is of a kind that cannot leave the script"); return false;
  }
}

/* Writes the next member of the innermost table, or leaves it. */
static bool write_next(struct walk *walk) {
  struct level *level = &levels[walk->depth - 1];
  if (level->next == level->count) {
    walk->keys = level->first_key;
    --walk->depth;
    return true;
  }
  Table *table = (Table *)(uintptr_t)level->table;
  const uint32_t member = level->next++;
  if (level->is_list) {
    return write_one(walk, luaH_getint(table, member + 1));
  }
  TString *key = (TString *)(uintptr_t)keys[level->first_key + member];
  return write_string(walk, key) && write_one(walk, luaH_getstr(table, key));
}

const char *codec_write(lua_State *L, int index, size_t most, bool functions) {
  struct walk walk = {.L = L, .start = answer_size(), .most = most, .functions = functions};
  const TValue *value = s2v(index > 0 ? L->ci->func.p + index : L->top.p + index);
  bool fine = write_one(&walk, value);
  while (fine && walk.depth > 0) {
    fine = write_next(&walk);
  }
  return walk.wrong;
}
