#include "base/id.h"

#include <gmock/gmock.h>

#include <set>
#include <vector>

namespace naober {
namespace {

struct ClientTag {
  static constexpr std::string_view prefix = "client";
};
using ClientId = Id<ClientTag>;

// The same sixteen bytes each time.
class OneName final : public Random {
 public:
  explicit OneName(char byte) : byte_(byte) {}
  std::string bytes(std::size_t count) override { return std::string(count, byte_); }

 private:
  char byte_;
};

TEST(RandomName, writes_128_bits_in_26_digits) {
  OneName zeros('\0');
  OneName ones('\xff');
  OneName mixed('\x5a');
  EXPECT_EQ(random_name(zeros), "00000000000000000000000000");
  EXPECT_EQ(random_name(ones), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
  EXPECT_EQ(random_name(mixed), "2tb9d5mpjtb9d5mpjtb9d5mpjt");
}

TEST(RandomName, differs_each_time_it_is_drawn_from_the_system) {
  SystemRandom random;
  std::set<std::string> names;
  for (int round = 0; round < 1000; ++round) {
    const std::string name = random_name(random);
    EXPECT_TRUE(is_random_name(name)) << name;
    names.insert(name);
  }
  EXPECT_EQ(names.size(), 1000u);
}

TEST(RandomName, is_told_from_other_texts) {
  EXPECT_TRUE(is_random_name("01234567890abcdefghjkmnpqr"));
  EXPECT_FALSE(is_random_name("01234567890abcdefghjkmnpq")) << "too short";
  EXPECT_FALSE(is_random_name("01234567890abcdefghjkmnpqrs")) << "too long";
  EXPECT_FALSE(is_random_name("01234567890abcdefghijkmnpq")) << "holds an i";
  EXPECT_FALSE(is_random_name("01234567890ABCDEFGHJKMNPQR")) << "upper case";
  EXPECT_FALSE(is_random_name("81234567890abcdefghjkmnpqr")) << "more than 128 bits";
  EXPECT_FALSE(is_random_name(""));
}

TEST(Id, reads_back_what_it_made) {
  SystemRandom random;
  const ClientId id = ClientId::make(random);
  EXPECT_THAT(id.text(), ::testing::StartsWith("client_"));
  EXPECT_EQ(ClientId::parse(id.text()), id);
  EXPECT_TRUE(ClientId().empty());
}

TEST(Id, refuses_the_id_of_another_kind_and_what_is_no_id) {
  const std::string name = "01234567890abcdefghjkmnpqr";
  EXPECT_TRUE(ClientId::parse("client_" + name));
  for (const std::string& text :
       std::vector<std::string>{"case_" + name, name, "client" + name, "client_", "Client_" + name,
                                "client_" + name + " ", ""}) {
    const auto id = ClientId::parse(text);
    ASSERT_FALSE(id) << text;
    EXPECT_EQ(id.error().fault, Fault::invalid);
  }
}

TEST(Id, repeats_no_more_than_a_glimpse_of_a_hostile_text) {
  EXPECT_LT(ClientId::parse(std::string(100'000, 'x')).error().says.size(), 120u);
}

}  // namespace
}  // namespace naober
