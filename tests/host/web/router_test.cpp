#include "web/router.h"

#include <gmock/gmock.h>

#include "web/call.h"

namespace naober::web {
namespace {

using testing::ElementsAre;

Result<Response> nothing(Call&) { return Response{}; }

Router little_router() {
  Router router;
  router.add({Method::get, "/towns", Guard::anyone, nothing});
  router.add({Method::post, "/towns", Guard::anyone, nothing});
  router.add({Method::get, "/towns/current", Guard::anyone, nothing});
  router.add({Method::get, "/towns/{town}/streets/{street}", Guard::anyone, nothing});
  return router;
}

TEST(Router, a_path_finds_its_template_and_its_values) {
  const Router router = little_router();
  const auto found = router.find(Method::get, "/towns/a%20b/streets/dorpsstraat");
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.route->path, "/towns/{town}/streets/{street}");
  EXPECT_THAT(found.values, ElementsAre("a b", "dorpsstraat"));
}

TEST(Router, a_fixed_segment_goes_before_a_variable_one) {
  const Router router = little_router();
  EXPECT_EQ(router.find(Method::get, "/towns/current").route->path, "/towns/current");
}

TEST(Router, a_method_that_is_not_there_tells_which_are) {
  const Router router = little_router();
  const auto found = router.find(Method::delete_, "/towns");
  EXPECT_EQ(found.route, nullptr);
  EXPECT_THAT(found.allowed, ElementsAre(Method::get, Method::post));
}

TEST(Router, head_is_answered_where_get_is) {
  EXPECT_NE(little_router().find(Method::head, "/towns").route, nullptr);
}

TEST(Router, paths_that_are_not_there_find_nothing) {
  const Router router = little_router();
  for (const char* path : {"/", "/town", "/towns/", "//towns", "/towns/a", "/towns//streets/b",
                           "/towns/a/streets/", "/towns/a%2Fb/streets/c", "/towns/a%00/streets/c",
                           "/towns/%ff/streets/c", "/towns/%4/streets/c", "/towns/a/streets/b/c"}) {
    const auto found = router.find(Method::get, path);
    EXPECT_EQ(found.route, nullptr) << path;
    EXPECT_TRUE(found.allowed.empty()) << path;
  }
}

TEST(Query, keys_and_values_are_decoded_and_told_apart) {
  const auto query = parse_query("limit=3&after=a%26b&empty=&bare");
  ASSERT_TRUE(query.has_value());
  EXPECT_EQ(query->at("limit"), "3");
  EXPECT_EQ(query->at("after"), "a&b");
  EXPECT_EQ(query->at("empty"), "");
  EXPECT_EQ(query->at("bare"), "");
}

TEST(Query, a_key_given_twice_or_badly_encoded_is_refused) {
  EXPECT_FALSE(parse_query("a=1&a=2").has_value());
  EXPECT_FALSE(parse_query("a=%zz").has_value());
  EXPECT_FALSE(parse_query("=1").has_value());
}

}  // namespace
}  // namespace naober::web
