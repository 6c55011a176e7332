// Units: several files, require, what survives and what does not, and the same bytes everywhere.
#include <gmock/gmock.h>

#include "base/codec.h"
#include "script_helpers.h"

namespace naober::script {

namespace {

using policy::Limit;
using testing::HasSubstr;

policy::Unit unit_of(std::vector<policy::SourceFile> files) {
  return {.name = "plugins/test",
          .profile = policy::Profile::plugin,
          .files = std::move(files),
          .fingerprint = {}};
}

std::string error_of(const policy::LoadedFile& file) {
  return file.declarations
             ? ""
             : file.declarations.error().about + " | " + file.declarations.error().says;
}

}  // namespace

TEST(Unit, one_broken_file_does_not_hide_the_others) {
  const auto loaded = pool().load(unit_of({{"p/a.lua", "return { 1 }"},
                                           {"p/b.lua", "return {\n  1 +\n}"},
                                           {"p/c.lua", "\nerror('mis')"},
                                           {"p/d.lua", "while true do end"},
                                           {"p/e.lua", "return { 0 / 0 }"},
                                           {"p/f.lua", "return { 2 }"}}));
  ASSERT_TRUE(loaded.has_value());
  ASSERT_EQ(loaded->size(), 6u);
  EXPECT_EQ(loaded->at(0).declarations.value(), Value(List{1}));
  EXPECT_THAT(error_of(loaded->at(1)), HasSubstr("p/b.lua:3 | unexpected symbol"));
  EXPECT_EQ(error_of(loaded->at(2)), "p/c.lua:2 | mis");
  EXPECT_THAT(error_of(loaded->at(3)), HasSubstr("more work"));
  EXPECT_THAT(error_of(loaded->at(4)), HasSubstr("not a number"));
  EXPECT_EQ(loaded->at(5).declarations.value(), Value(List{2}));
}

TEST(Unit, require_reads_the_files_beside_it_and_nothing_else) {
  const auto loaded =
      pool().load(unit_of({{"p/rules.lua", "return require('helpers').twice(4)"},
                           {"p/helpers.lua", "return { twice = function(n) return 2 * n end }"},
                           {"p/lost.lua", "return require 'elsewhere'"},
                           {"p/round.lua", "return require 'circle'"},
                           {"p/circle.lua", "return require 'round'"}}));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->at(0).declarations.value(), Value(8));
  EXPECT_THAT(error_of(loaded->at(2)), HasSubstr("no such file"));
  EXPECT_THAT(error_of(loaded->at(3)), HasSubstr("in a circle"));
}

TEST(Unit, require_works_inside_a_function_too) {
  const auto unit =
      unit_of({{"p/rules.lua", "return { function() return require('rates').fee end }"},
               {"p/rates.lua", "return { fee = 21 }"}});
  EXPECT_EQ(pool().evaluate("a", unit, {0}, {{}})->at(0).value, Value(21));
}

TEST(Unit, locals_of_a_file_live_for_one_evaluation) {
  const auto unit = plugin(R"(
    local seen, n = {}, 0
    return { function(facts)
      n = n + 1
      seen[#seen + 1] = facts.name
      return { n = n, seen = #seen, first = seen[1] }
    end })");
  const auto answers = pool().evaluate(
      "a", unit, {0}, {{Map{{"name", "een"}}}, {Map{{"name", "twee"}}}, {Map{{"name", "drie"}}}});
  ASSERT_TRUE(answers.has_value());
  EXPECT_EQ(answers->at(0).value, Value(Map{{"n", 1}, {"seen", 1}, {"first", "een"}}));
  EXPECT_EQ(answers->at(1).value, Value(Map{{"n", 1}, {"seen", 1}, {"first", "twee"}}));
  EXPECT_EQ(answers->at(2).value, Value(Map{{"n", 1}, {"seen", 1}, {"first", "drie"}}));
  EXPECT_EQ(answers->at(0).work, answers->at(2).work);
  EXPECT_EQ(answers->at(0).bytes, answers->at(2).bytes);
}

TEST(Unit, what_a_limit_left_behind_is_gone_as_well) {
  const auto unit = plugin(R"(
    local log = {}
    return { function(what)
      local before = #log
      log[#log + 1] = what
      if what == "loop" then while true do log[#log + 1] = what end end
      if what == "error" then error(what, 0) end
      return before
    end })");
  const auto answers =
      pool().evaluate("a", unit, {0}, {{"fine"}, {"loop"}, {"fine"}, {"error"}, {"fine"}});
  ASSERT_TRUE(answers.has_value());
  EXPECT_EQ(answers->at(0).value, Value(0));
  EXPECT_FALSE(answers->at(1).ok());
  EXPECT_EQ(answers->at(2).value, Value(0));
  EXPECT_EQ(answers->at(3).limit, Limit::error);
  EXPECT_EQ(answers->at(3).says, "error");
  EXPECT_EQ(answers->at(4).value, Value(0));
}

TEST(Unit, answers_are_the_same_whatever_else_a_worker_has_loaded) {
  const auto unit = plugin(R"(
    local keys = {}
    for i = 1, 50 do keys[i] = {} end
    return { function(facts)
      local t, s = {}, {}
      for i, key in ipairs(keys) do t[key] = i end
      for i = 1, 50 do t[{}] = i end
      for _, v in pairs(t) do s[#s + 1] = v end
      return { order = s, says = select(2, pcall(function() return facts + 1 end)), text = tostring(t) }
    end })");
  auto other = Pool::start(options());
  ASSERT_TRUE(other.has_value());
  const auto first = (*other)->evaluate("a", unit, {0}, {{Map{}}});
  for (int i = 0; i < 20; ++i) {
    const auto filler = plugin("local t = {} for i = 1, " + std::to_string(i * 37) +
                               " do t[i] = {} end return { function() return #t end }");
    ASSERT_TRUE((*other)->evaluate("b", filler, {0}, {{}}).has_value());
  }
  const auto second = (*other)->evaluate("b", unit, {0}, {{Map{}}});
  ASSERT_TRUE(first.has_value() && second.has_value());
  EXPECT_EQ(encode(first->at(0).value), encode(second->at(0).value));
  EXPECT_EQ(first->at(0).work, second->at(0).work);
  EXPECT_EQ(first->at(0).bytes, second->at(0).bytes);
}

TEST(Unit, every_kind_of_value_crosses_both_ways) {
  const List all = {Value(),
                    true,
                    false,
                    std::int64_t{-7},
                    2.5,
                    "tekst é",
                    Date::of(2026, 4, 27),
                    Term{6, Term::Unit::weeks},
                    Money{1900},
                    List{1, "x"},
                    Map{{"a", Map{{"b", 1}}}}};
  const auto answers = pool().run_chunk("a", plugin("return { ... }"), {{all}});
  ASSERT_TRUE(answers.has_value());
  EXPECT_EQ(answers->at(0).value, Value(List{all})) << answers->at(0).says;
}

TEST(Unit, functions_are_counted_once_and_in_order) {
  const auto loaded = pool().load(
      unit_of({{"p/a.lua", "local f = function() end return { b = function() end, a = f, c = f }"},
               {"p/b.lua", "return { function() end }"}}));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->at(0).declarations.value(),
            Value(Map{{"a", FunctionRef{0}}, {"b", FunctionRef{1}}, {"c", FunctionRef{0}}}));
  EXPECT_EQ(loaded->at(1).declarations.value(), Value(List{FunctionRef{2}}));
}

TEST(Unit, the_words_note_the_line_of_their_author) {
  const auto loaded = pool().load(
      settings("return policy \"x\" {\n  set \"a\" { { yes } },\n\n  set \"b\" { { no } },\n}"));
  ASSERT_TRUE(loaded.has_value());
  ASSERT_TRUE(loaded->at(0).declarations) << error_of(loaded->at(0));
  const List& items = *loaded->at(0).declarations->find("items")->as<List>();
  EXPECT_EQ(*items.at(0).find("line"), Value(2));
  EXPECT_EQ(*items.at(1).find("line"), Value(4));
}

TEST(Unit, a_batch_of_many_answers_in_the_order_of_its_arguments) {
  const auto unit = plugin("return { function(n) return n * 2 end }");
  std::vector<List> arguments;
  for (int i = 0; i < 5000; ++i) {
    arguments.push_back({i});
  }
  const auto answers = pool().evaluate("a", unit, {0}, arguments);
  ASSERT_TRUE(answers.has_value());
  for (int i = 0; i < 5000; ++i) {
    ASSERT_EQ(answers->at(static_cast<std::size_t>(i)).value, Value(i * 2));
  }
}

}  // namespace naober::script
