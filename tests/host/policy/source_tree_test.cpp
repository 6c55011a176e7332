#include "policy/source_tree.h"

#include "policy_words.h"

namespace naober::policy {
namespace {

TEST(SourceTree, the_path_tells_where_a_file_belongs) {
  ProblemList problems;
  const SourceTree tree = sort_files({{"plugins/help/plugin.lua", ""},
                                      {"plugins/help/cases.lua", ""},
                                      {"plugins/help/letters/grant.html", ""},
                                      {"municipalities/buch/region.lua", ""},
                                      {"municipalities/buch/plugins/bus/plugin.lua", ""},
                                      {"municipalities/buch/bergen/help.lua", ""},
                                      {"municipalities/buch/bergen/letters/closing.html", ""},
                                      {"municipalities/buch/bergen/plugins/dune/plugin.lua", ""}},
                                     problems);
  EXPECT_TRUE(problems.empty());
  const Folder& help = tree.plugins.at("help");
  EXPECT_EQ(help.path, "plugins/help");
  EXPECT_EQ(help.scripts.size(), 1u);
  EXPECT_EQ(help.cases.size(), 1u) << "tests stand apart";
  EXPECT_EQ(help.templates.size(), 1u);
  const RegionFolder& buch = tree.regions.at("buch");
  EXPECT_EQ(buch.plugins.at("bus").path, "municipalities/buch/plugins/bus");
  const MunicipalityFolder& bergen = buch.municipalities.at("bergen");
  EXPECT_EQ(bergen.own.scripts.size(), 1u);
  EXPECT_EQ(bergen.own.templates.size(), 1u);
  EXPECT_EQ(bergen.plugins.at("dune").path, "municipalities/buch/bergen/plugins/dune");
}

TEST(SourceTree, a_unit_is_named_by_its_content_and_profile) {
  const Folder folder{"plugins/help", {{"plugins/help/plugin.lua", "x"}}, {}, {}};
  EXPECT_EQ(folder.unit(Profile::plugin).fingerprint, folder.unit(Profile::plugin).fingerprint);
  EXPECT_NE(folder.unit(Profile::plugin).fingerprint, folder.unit(Profile::settings).fingerprint);
}

}  // namespace
}  // namespace naober::policy
