#include "policy/letter.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

Template block_of(const char* name, const char* text) {
  return {name, std::string("plugins/casework/letters/") + name + ".html", text, false, {}};
}

TEST(Letters, names_of_blocks_are_found_once_each_in_order) {
  EXPECT_THAT(blocks_named_in("{{> opening}} x {{name}} {{>closing }} {{> opening}} {{> open"),
              testing::ElementsAre("opening", "closing"));
}

TEST(Letters, a_letter_gets_its_blocks_and_the_blocks_of_those) {
  std::vector<Letter> letters(1);
  letters[0].body.text = "{{> opening}}";
  ProblemList problems;
  join_blocks(letters,
              {block_of("opening", "{{> address}}"), block_of("address", "Straat 1"),
               block_of("closing", "Groet")},
              problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_THAT(letters[0].blocks,
              testing::UnorderedElementsAre(testing::Pair("opening", "{{> address}}"),
                                            testing::Pair("address", "Straat 1")));
}

TEST(Letters, blocks_that_name_each_other_end) {
  std::vector<Letter> letters(1);
  letters[0].body.text = "{{> a}}";
  ProblemList problems;
  join_blocks(letters, {block_of("a", "{{> b}}"), block_of("b", "{{> a}}")}, problems);
  EXPECT_EQ(letters[0].blocks.size(), 2u);
}

TEST(Letters, a_block_that_does_not_exist_is_reported_with_the_nearest) {
  std::vector<Letter> letters(1);
  letters[0].body.file = "plugins/task/letters/grant.html";
  letters[0].body.text = "{{> openning}}";
  ProblemList problems;
  join_blocks(letters, {block_of("opening", "")}, problems);
  EXPECT_THAT(
      lines_of(problems.all()),
      testing::ElementsAre("plugins/task/letters/grant.html: there is no block \"openning\"; did "
                           "you mean 'opening'?"));
}

TEST(Letters, a_template_without_a_file_is_reported) {
  const Value tree = block(
      "letters", "task",
      {declare("letter", "grant", 3, {{"title", "Brief"}, {"template", "letters/grant.html"}})});
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/letters.lua", problems);
  Letters letters = read_letters(declaration, "task", "plugins/task");
  fill_templates(letters, {{"plugins/task/letters/grants.html", "x"}}, problems);
  EXPECT_THAT(lines_of(problems.all()),
              testing::ElementsAre(testing::AllOf(
                  testing::StartsWith("plugins/task/letters.lua:3: \"grant\" has no template"),
                  testing::HasSubstr("did you mean 'plugins/task/letters/grants.html'?"))));
}

}  // namespace
}  // namespace naober::policy
