// The script room through its own door: load units, evaluate functions, and what holds when they
// misbehave.
#include "script/pool.h"

#include <gmock/gmock.h>

#include "script_helpers.h"

namespace naober::script {

TEST(Pool, loads_a_file_and_gives_its_declarations_as_values) {
  const auto loaded =
      pool().load(plugin("return { is = 'thing', name = 'a', parts = { 1, 2.5, 'x' } }"));
  ASSERT_TRUE(loaded.has_value()) << loaded.error().says;
  const Value& value = loaded->at(0).declarations.value();
  EXPECT_EQ(value.text_at("is"), "thing");
  EXPECT_EQ(*value.find("parts"), Value(List{1, 2.5, "x"}));
}

TEST(Pool, a_function_stays_behind_and_is_evaluated_by_its_index) {
  const policy::Unit unit = plugin("return { when = function(facts) return facts.age > 65 end }");
  const auto loaded = pool().load(unit);
  ASSERT_TRUE(loaded.has_value());
  const Value& when = *loaded->at(0).declarations.value().find("when");
  const auto answers = pool().evaluate("bergen", unit, *when.as<FunctionRef>(),
                                       {{Map{{"age", 70}}}, {Map{{"age", 60}}}});
  ASSERT_TRUE(answers.has_value());
  ASSERT_EQ(answers->size(), 2u);
  EXPECT_EQ(answers->at(0).value, Value(true)) << answers->at(0).says;
  EXPECT_EQ(answers->at(1).value, Value(false));
}

}  // namespace naober::script
