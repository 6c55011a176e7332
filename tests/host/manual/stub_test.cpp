#include "manual/stub.h"

#include <gmock/gmock.h>

namespace naober::manual {
namespace {

const char* const text = R"(---@meta
-- When a rule speaks.
-- Three-valued.

---@class RuleFields  What stands in a rule.
---@field law string  the article
---@field title? string

-- One rule.
---@param name string  its name
---@return fun(fields: RuleFields): Declaration
function rule(name) end

---@type Type
yes_no = nil
)";

TEST(Stub, the_first_comment_is_about_the_file) {
  const Stub stub = read_stub("api/lua/rules.lua", text);
  EXPECT_EQ(stub.name, "rules");
  EXPECT_EQ(stub.about, "When a rule speaks. Three-valued.");
}

TEST(Stub, a_class_lists_its_fields_with_type_and_meaning) {
  const Stub stub = read_stub("api/lua/rules.lua", text);
  ASSERT_EQ(stub.items.size(), 3U);
  const StubItem& fields = stub.items[0];
  EXPECT_EQ(fields.kind, StubItem::Kind::fields);
  EXPECT_EQ(fields.meaning, "What stands in a rule.");
  ASSERT_EQ(fields.fields.size(), 2U);
  EXPECT_EQ(fields.fields[0].type, "string");
  EXPECT_EQ(fields.fields[0].meaning, "the article");
  EXPECT_TRUE(fields.fields[1].optional);
}

TEST(Stub, a_word_keeps_its_call_its_parameters_and_what_it_gives) {
  const Stub stub = read_stub("api/lua/rules.lua", text);
  const StubItem& word = stub.items.at(1);
  EXPECT_EQ(word.call, "rule(name)");
  EXPECT_EQ(word.meaning, "One rule.");
  EXPECT_EQ(word.returns, "fun(fields: RuleFields): Declaration");
  EXPECT_EQ(word.fields.at(0).meaning, "its name");
}

TEST(Stub, a_word_that_stands_alone_has_a_type) {
  const Stub stub = read_stub("api/lua/rules.lua", text);
  const StubItem& word = stub.items.at(2);
  EXPECT_EQ(word.name, "yes_no");
  EXPECT_TRUE(word.call.empty());
  EXPECT_EQ(word.returns, "Type");
}

}  // namespace
}  // namespace naober::manual
