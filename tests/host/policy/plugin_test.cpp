#include "policy/plugin.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

std::vector<std::string> problems_of(Map fields) {
  fields.try_emplace("title", "Taak");
  fields.try_emplace("version", "1.0.0");
  fields.try_emplace("speaks", Map{{"is", "api"}, {"version", "1"}});
  ProblemList problems;
  const Value tree = declare("plugin", "task", 2, std::move(fields));
  Declaration declaration(tree, "plugins/task/plugin.lua", problems);
  read_manifest(declaration);
  return lines_of(problems.all());
}

TEST(Manifest, a_plugin_that_speaks_another_language_is_refused_at_the_door) {
  EXPECT_THAT(problems_of({}), testing::IsEmpty());
  EXPECT_THAT(
      problems_of({{"speaks", Map{{"is", "api"}, {"version", "2"}}}}),
      testing::ElementsAre("plugins/task/plugin.lua:2: plugin \"task\" speaks api \"2\", but "
                           "this host speaks api \"1\" only"));
  EXPECT_THAT(problems_of({{"speaks", "1"}}), testing::SizeIs(1));
}

TEST(Manifest, a_need_that_the_host_does_not_know_is_refused_with_the_nearest) {
  EXPECT_THAT(problems_of({{"needs", List{"client.read"}}}),
              testing::ElementsAre(testing::HasSubstr("did you mean 'clients.read'?")));
}

TEST(Version, orders_by_number_and_not_by_letter) {
  EXPECT_LT(Version::parse("1.9.0").value(), Version::parse("1.10").value());
  EXPECT_EQ(Version::parse("2").value().text(), "2.0.0");
}

TEST(Version, what_is_no_version_is_refused) {
  for (const char* text : {"", "1.", "1.a", "1.0.0.0", "-1", "1..2", "v1", "1.-2", "99999999999"}) {
    EXPECT_FALSE(Version::parse(text)) << text;
  }
}

TEST(VersionRange, every_part_of_a_range_must_hold) {
  const VersionRange range = VersionRange::parse(">=1.0.0 <2.0.0").value();
  EXPECT_TRUE(range.allows({1, 0, 0}));
  EXPECT_TRUE(range.allows({1, 99, 0}));
  EXPECT_FALSE(range.allows({2, 0, 0}));
  EXPECT_FALSE(range.allows({0, 9, 9}));
  EXPECT_TRUE(VersionRange::parse("1.2.3").value().allows({1, 2, 3}));
  EXPECT_FALSE(VersionRange::parse("1.2.3").value().allows({1, 2, 4}));
  EXPECT_FALSE(VersionRange::parse("about 1"));
  EXPECT_FALSE(VersionRange::parse(""));
}

}  // namespace
}  // namespace naober::policy
