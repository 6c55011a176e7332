#include "manual/desk_page.h"

#include <gmock/gmock.h>

namespace naober::manual {
namespace {

using ::testing::ElementsAre;

std::vector<Figure> figures_of(const Page& page) {
  std::vector<Figure> figures;
  for (const Block& block : page.blocks) {
    if (const auto* figure = std::get_if<Figure>(&block)) {
      figures.push_back(*figure);
    }
  }
  return figures;
}

TEST(DeskPage, each_picture_stands_with_its_words) {
  const auto figures = figures_of(desk_page({{"load", "b"}, {"work_list", "a"}}, Language::dutch));
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].file, "pictures/screens/work_list.png");
  EXPECT_EQ(figures[0].bytes, "a");
  EXPECT_EQ(figures[0].caption, "De werklijst");
  EXPECT_EQ(figures[1].caption, "Drukte");
  for (const Figure& figure : figures) {
    ASSERT_EQ(figure.in_words.size(), 1U);
    EXPECT_FALSE(figure.in_words[0][0].text.empty());
  }
}

TEST(DeskPage, a_picture_without_words_and_words_without_a_picture_are_left_out) {
  const auto figures =
      figures_of(desk_page({{"advice", "a"}, {"somebodys_own", "b"}}, Language::english));
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].caption, "An advice");
}

TEST(DeskPage, a_heading_says_for_whom_and_only_where_something_follows) {
  std::vector<std::string> headings;
  for (const Block& block :
       desk_page({{"load", "a"}, {"console", "b"}}, Language::english).blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      headings.push_back(heading->text);
    }
  }
  EXPECT_THAT(headings, ElementsAre("Regional IT"));
}

}  // namespace
}  // namespace naober::manual
