/* The order of a table: pairs and next.
 *
 * Lua leaves the order of traversal open, and with it which rule of several speaks first. Here it is
 * defined by the content of the table alone: numbers ascending, then texts by byte, then false and true,
 * then everything else in the order in which it was made. However a table came about, it is walked alike.
 *
 * pairs takes the keys once, sorted, and walks them; a key whose value has gone by then is skipped, and
 * one that came is not seen (Lua leaves that open too). A table with positions only is walked as
 * it lies. next(t, k) finds the key after k, and remembers where it is, so that a loop with next costs
 * what a loop with pairs costs. */
#include <string.h>

#include "lapi.h"
#include "lauxlib.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"
#include "ltable.h"
#include "lvm.h"
#include "lwork.h"
#include "worker.h"

static int rank_of(const TValue *key) {
  switch (ttype(key)) {
    case LUA_TNUMBER: return 0;
    case LUA_TSTRING: return 1;
    case LUA_TBOOLEAN: return 2;
    default: return 3;
  }
}

static int compare_texts(const TString *a, const TString *b) {
  const size_t size_a = tsslen(a);
  const size_t size_b = tsslen(b);
  const size_t both = size_a < size_b ? size_a : size_b;
  luai_work(both >> 5);
  const int order = memcmp(getstr(a), getstr(b), both);
  return order != 0 ? order : (size_a > size_b) - (size_a < size_b);
}

static size_t made_at(const TValue *key) {
  return iscollectable(key) ? naober_address_of(gcvalue(key)) : (size_t)(ttislcf(key) ? fvalue(key) : 0);
}

static int compare(lua_State *L, const TValue *a, const TValue *b) {
  luai_work(2);
  const int rank = rank_of(a);
  const int other = rank_of(b);
  if (rank != other) {
    return rank - other;
  }
  switch (rank) {
    case 0: return luaV_lessthan(L, a, b) ? -1 : luaV_lessthan(L, b, a);
    case 1: return compare_texts(tsvalue(a), tsvalue(b));
    case 2: return (int)ttistrue(a) - (int)ttistrue(b);
    default: {
      const size_t at_a = made_at(a);
      const size_t at_b = made_at(b);
      return (at_a > at_b) - (at_a < at_b);
    }
  }
}

/* Merges the sorted halves [first, middle) and [middle, end) by way of `spare`. */
static void merge(lua_State *L, TValue *keys, TValue *spare, size_t first, size_t middle, size_t end) {
  if (compare(L, &keys[middle - 1], &keys[middle]) < 0) {
    return;
  }
  memcpy(spare + first, keys + first, (middle - first) * sizeof *keys);
  size_t left = first;
  size_t right = middle;
  for (size_t place = first; left < middle; ++place) {
    const bool take_right = right < end && compare(L, &keys[right], &spare[left]) < 0;
    keys[place] = take_right ? keys[right++] : spare[left++];
  }
}

static void sort_keys(lua_State *L, TValue *keys, size_t count) {
  enum { run = 8 };
  for (size_t first = 0; first < count; first += run) {
    const size_t end = first + run < count ? first + run : count;
    for (size_t i = first + 1; i < end; ++i) {
      const TValue key = keys[i];
      size_t place = i;
      for (; place > first && compare(L, &keys[place - 1], &key) > 0; --place) {
        keys[place] = keys[place - 1];
      }
      keys[place] = key;
    }
  }
  for (size_t width = run; width < count; width *= 2) {
    for (size_t first = 0; first + width < count; first += 2 * width) {
      const size_t end = first + 2 * width < count ? first + 2 * width : count;
      merge(L, keys, keys + count, first, first + width, end);
    }
  }
}

static size_t count_keys(const Table *table, uint32_t array, uint32_t nodes) {
  size_t count = 0;
  for (uint32_t i = 0; i < array; ++i) {
    count += !isempty(&table->array[i]);
  }
  for (uint32_t i = 0; i < nodes; ++i) {
    count += !isempty(gval(gnode(table, i)));
  }
  return count;
}

/* Pushes the sorted keys of a table: a userdata with `count` keys (and as much room, for sorting). */
static size_t push_keys(lua_State *L, Table *table) {
  const uint32_t array = luaH_realasize(table);
  const uint32_t nodes = isdummy(table) ? 0 : (uint32_t)sizenode(table);
  luai_work((array >> 2) + nodes + 4);
  const size_t count = count_keys(table, array, nodes);
  TValue *keys = lua_newuserdatauv(L, 2 * count * sizeof *keys + sizeof *keys, 0);
  size_t used = 0;
  for (uint32_t i = 0; i < array; ++i) {
    if (!isempty(&table->array[i])) {
      setivalue(&keys[used], (lua_Integer)i + 1);
      ++used;
    }
  }
  for (uint32_t i = 0; i < nodes; ++i) {
    Node *node = gnode(table, i);
    if (!isempty(gval(node))) {
      getnodekey(L, &keys[used], node);
      ++used;
    }
  }
  sort_keys(L, keys, count);
  return count;
}

static Table *table_at(lua_State *L, int index) {
  luaL_checktype(L, index, LUA_TTABLE);
  return hvalue(s2v(L->ci->func.p + index));
}

static int push_pair(lua_State *L, const TValue *key, const TValue *value) {
  luaL_checkstack(L, 2, NULL);
  setobj2s(L, L->top.p, key);
  api_incr_top(L);
  setobj2s(L, L->top.p, value);
  api_incr_top(L);
  return 2;
}

/* Upvalues: the table, its keys, how many there are, the next one. */
static int walk_keys(lua_State *L) {
  const CClosure *walk = clCvalue(s2v(L->ci->func.p));
  Table *table = hvalue(&walk->upvalue[0]);
  const TValue *keys = (const TValue *)(const void *)getudatamem(uvalue(&walk->upvalue[1]));
  TValue *place = (TValue *)(uintptr_t)&walk->upvalue[3];
  while (ivalue(place) < ivalue(&walk->upvalue[2])) {
    const TValue *key = &keys[ivalue(place)];
    chgivalue(place, ivalue(place) + 1);
    luai_work(1);
    const TValue *value = luaH_get(table, key);
    if (!isempty(value)) {
      return push_pair(L, key, value);
    }
  }
  lua_pushnil(L);
  return 1;
}

/* For a table with positions only; the control variable says where we are. */
static int walk_array(lua_State *L) {
  Table *table = table_at(L, 1);
  const lua_Unsigned size = luaH_realasize(table);
  for (lua_Unsigned i = (lua_Unsigned)lua_tointeger(L, 2); i < size; ++i) {
    luai_work(1);
    if (!isempty(&table->array[i])) {
      TValue key;
      setivalue(&key, (lua_Integer)i + 1);
      return push_pair(L, &key, &table->array[i]);
    }
  }
  lua_pushnil(L);
  return 1;
}

static int order_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  Table *table = table_at(L, 1);
  if (isdummy(table)) {
    lua_pushcfunction(L, walk_array);
  } else {
    lua_pushvalue(L, 1);
    const size_t count = push_keys(L, table);
    lua_pushinteger(L, (lua_Integer)count);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, walk_keys, 4);
  }
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

/* The first key of all, without sorting: what `next(t) == nil` asks for. */
static int first_pair(lua_State *L, Table *table) {
  const uint32_t array = luaH_realasize(table);
  const uint32_t nodes = isdummy(table) ? 0 : (uint32_t)sizenode(table);
  luai_work((array >> 2) + nodes + 2);
  TValue best;
  const TValue *found = NULL;
  for (uint32_t i = 0; i < array && found == NULL; ++i) {
    if (!isempty(&table->array[i])) {
      setivalue(&best, (lua_Integer)i + 1);
      found = &table->array[i];
    }
  }
  for (uint32_t i = 0; i < nodes; ++i) {
    Node *node = gnode(table, i);
    TValue key;
    getnodekey(L, &key, node);
    if (!isempty(gval(node)) && (found == NULL || compare(L, &key, &best) < 0)) {
      best = key;
      found = gval(node);
    }
  }
  if (found == NULL) {
    lua_pushnil(L);
    return 1;
  }
  return push_pair(L, &best, found);
}

/* Puts the keys that `next` walks on the stack; how many there are, and the first one after `key`. */
static const TValue *keys_of_next(lua_State *L, const TValue *key, lua_Integer *count, lua_Integer *place) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_next_table);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_next_keys);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot_next_place);
  *place = lua_tointeger(L, -1);
  const bool same = lua_rawequal(L, 1, -3);
  lua_pop(L, 1);
  const TValue *keys = lua_touserdata(L, -1);
  if (same) {
    *count = (lua_Integer)(lua_rawlen(L, -1) / sizeof *keys - 1) / 2;
    if (*place > 0 && *place <= *count && luaV_rawequalobj(&keys[*place - 1], key)) {
      return keys;
    }
  }
  *count = (lua_Integer)push_keys(L, table_at(L, 1));
  keys = lua_touserdata(L, -1);
  lua_Integer low = 0;
  lua_Integer high = *count;
  while (low < high) {
    const lua_Integer middle = (low + high) / 2;
    if (compare(L, &keys[middle], key) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  *place = low;
  lua_pushvalue(L, 1);
  lua_rawseti(L, LUA_REGISTRYINDEX, slot_next_table);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, slot_next_keys);
  return keys;
}

static int order_next(lua_State *L) {
  Table *table = table_at(L, 1);
  lua_settop(L, 2);
  if (lua_isnil(L, 2)) {
    return first_pair(L, table);
  }
  lua_Integer count;
  lua_Integer place;
  TValue key;
  setobj(L, &key, s2v(L->ci->func.p + 2));
  const TValue *keys = keys_of_next(L, &key, &count, &place);
  for (; place < count; ++place) {
    luai_work(1);
    const TValue *value = luaH_get(table, &keys[place]);
    if (!isempty(value)) {
      lua_pushinteger(L, place + 1);
      lua_rawseti(L, LUA_REGISTRYINDEX, slot_next_place);
      return push_pair(L, &keys[place], value);
    }
  }
  lua_pushnil(L);
  return 1;
}

void sandbox_open_order(lua_State *L) {
  lua_pushcfunction(L, order_pairs);
  lua_setfield(L, -2, "pairs");
  lua_pushcfunction(L, order_next);
  lua_setfield(L, -2, "next");
}
