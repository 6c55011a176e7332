// The peer: the decision as a plain Lua function in a C++ program, without any sandbox. Facts go in
// as a table, the whole answer is read back with all its texts.
extern "C" {
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
}

#include <cstdio>
#include <cstdlib>
#include <string>

#include "advice_work.h"
#include "places.h"

namespace naober::bench {

namespace {

struct Motivation {
  std::string code;
  std::string text;
};

[[noreturn]] void give_up(lua_State* lua) {
  std::fprintf(stderr, "plain Lua: %s\n", lua_tostring(lua, -1));
  std::exit(2);
}

class PlainLua {
 public:
  PlainLua() : lua_(luaL_newstate()) {
    luaL_requiref(lua_, LUA_GNAME, luaopen_base, 1);
    lua_settop(lua_, 0);
    if (luaL_dofile(lua_, NAOBER_SOURCE_DIR "/tests/bench/advice/decide.lua") != LUA_OK) {
      give_up(lua_);
    }
    decide_ = luaL_ref(lua_, LUA_REGISTRYINDEX);
  }
  ~PlainLua() { lua_close(lua_); }
  PlainLua(const PlainLua&) = delete;

  WmoAnswer decide(const WmoCase& is) {
    lua_rawgeti(lua_, LUA_REGISTRYINDEX, decide_);
    push(is);
    if (lua_pcall(lua_, 1, 1, 0) != LUA_OK) {
      give_up(lua_);
    }
    const WmoAnswer answer = read();
    lua_settop(lua_, 0);
    return answer;
  }

 private:
  void set(const char* name, std::int64_t value) {
    lua_pushinteger(lua_, value);
    lua_setfield(lua_, -2, name);
  }
  void set_yes(const char* name, bool value) {
    lua_pushboolean(lua_, value ? 1 : 0);
    lua_setfield(lua_, -2, name);
  }
  void push(const WmoCase& is) {
    lua_createtable(lua_, 0, 12);
    set("age", is.age);
    set_yes("resident", is.resident);
    set("mobility", is.mobility);
    set("adl", is.adl);
    set("cognition", is.cognition);
    set("household_adults", is.household_adults);
    set("usual_care_hours", is.usual_care_hours);
    set("informal_care_hours", is.informal_care_hours);
    set_yes("general_provision", is.general_provision);
    lua_pushstring(lua_, other_laws[is.other_law]);
    lua_setfield(lua_, -2, "other_law");
    set("income", is.income);
    set("requested_hours", is.requested_hours);
  }
  std::int64_t number(const char* name) {
    lua_getfield(lua_, 1, name);
    const std::int64_t value = lua_tointeger(lua_, -1);
    lua_pop(lua_, 1);
    return value;
  }
  WmoAnswer read() {
    WmoAnswer answer;
    lua_getfield(lua_, 1, "outcome");
    answer.granted = std::string_view(lua_tostring(lua_, -1)) == "grant";
    lua_getfield(lua_, 1, "respite");
    answer.respite = lua_toboolean(lua_, -1) != 0;
    answer.half_hours = number("half_hours");
    answer.contribution = number("contribution");
    answer.months = number("months");
    read_motivations();
    answer.motivations = static_cast<std::int64_t>(motivations_.size());
    return answer;
  }
  void read_motivations() {
    motivations_.clear();
    lua_getfield(lua_, 1, "reasons");
    const int list = lua_gettop(lua_);
    for (int place = 1; lua_rawgeti(lua_, list, place) != LUA_TNIL; ++place) {
      const int row = lua_gettop(lua_);
      lua_getfield(lua_, row, "code");
      lua_getfield(lua_, row, "text");
      motivations_.push_back({lua_tostring(lua_, -2), lua_tostring(lua_, -1)});
      lua_settop(lua_, list);
    }
  }

  lua_State* lua_;
  int decide_ = LUA_NOREF;
  std::vector<Motivation> motivations_;
};

}  // namespace

WmoAnswer decide_one_in_lua(const WmoCase& is) {
  static PlainLua lua;
  return lua.decide(is);
}

std::uint64_t decide_in_lua(const std::vector<WmoCase>& cases) {
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < cases.size(); ++index) {
    sum += checksum_term(static_cast<int>(index), decide_one_in_lua(cases[index]));
  }
  return sum;
}

}  // namespace naober::bench
