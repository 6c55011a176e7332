// What is refused before Lua sees it, and what is not.
#include "script/source_check.h"

#include <gmock/gmock.h>

namespace naober::script {

namespace {

using policy::Profile;
using testing::HasSubstr;

std::string refusal(std::string text, Profile profile = Profile::plugin) {
  const auto checked = check_source({"p/f.lua", std::move(text)}, profile);
  return checked ? "" : checked.error().about + " | " + checked.error().says;
}

std::string settings_refusal(std::string text) {
  return refusal(std::move(text), Profile::settings);
}

}  // namespace

TEST(SourceCheck, ordinary_source_passes) {
  EXPECT_EQ(refusal("-- één regel\r\nreturn \"café €\"\n\tlocal x = 1\n"), "");
}

TEST(SourceCheck, hidden_characters_are_refused_with_their_line) {
  EXPECT_THAT(refusal("return 1\n-- \u202E"),
              HasSubstr("p/f.lua:2 | the file holds a character that changes"));
  EXPECT_THAT(refusal("a\u200Bb"), HasSubstr("without width"));
  EXPECT_THAT(refusal("\uFEFFreturn 1"), HasSubstr("byte order mark"));
  EXPECT_THAT(refusal("a\x1B[2Kb"), HasSubstr("control character"));
  EXPECT_THAT(refusal(std::string("a\0b", 3)), HasSubstr("NUL"));
  EXPECT_THAT(refusal("-- a\rreturn 2"), HasSubstr("carriage return"));
}

TEST(SourceCheck, what_is_no_text_of_lua_is_refused) {
  EXPECT_THAT(refusal("\x1BLua"), HasSubstr("compiled"));
  EXPECT_THAT(refusal("#!/bin/lua"), HasSubstr("'#'"));
  EXPECT_THAT(refusal("line\n\xFF"), HasSubstr("p/f.lua:2 | the file is not valid UTF-8"));
  EXPECT_THAT(refusal(std::string(longest_source + 1, ' ')), HasSubstr("split it"));
  EXPECT_EQ(refusal(std::string(longest_source, ' ')), "");
}

TEST(SettingsCheck, data_passes) {
  EXPECT_EQ(settings_refusal(R"(
    -- if this were code, for example: function() end
    return policy "household_help" {
      of = "buch", ["key"] = { 1, -2, 0x1F, 1e3, true, false, nil },
      set "term" { { weeks(4), from = "2026-04-01", because = [==[ if ]] then ]==] } };
    })"),
            "");
}

TEST(SettingsCheck, code_is_refused_with_its_line_and_what_to_do) {
  EXPECT_THAT(
      settings_refusal("return {\n  when = function() end }"),
      HasSubstr(
          "p/f.lua:2 | a settings file holds data only, and 'function' is code; a rule that"));
  for (const char* code : {"local x = 1",
                           "if x then end",
                           "for i = 1, 2 do end",
                           "while x do end",
                           "goto x",
                           "return a or b",
                           "return not a",
                           "return 1 + 1",
                           "return a.b",
                           "return a:b()",
                           "return a[1]",
                           "return #a",
                           "return a == b",
                           "return a .. b",
                           "x = 1",
                           "repeat until x",
                           "return -a - b",
                           "return a < b",
                           "f() return 1",
                           "::x::",
                           "return 5 // 2",
                           "return (a)[1]",
                           "return ('x'):rep(9)",
                           "return function() end",
                           "do end return 1",
                           "return 1, ..."}) {
    EXPECT_THAT(settings_refusal(code), HasSubstr("data only")) << code;
  }
}

}  // namespace naober::script
