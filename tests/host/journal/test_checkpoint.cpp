#include "journal/checkpoint.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "store/folder.h"

namespace naober::journal {
namespace {

class CheckpointTest : public ::testing::Test {
 protected:
  Result<SigningKey> open(SigningKey::MayMake may_make = SigningKey::MayMake::yes) {
    return SigningKey::open(file, "naober/aa_en_hunze", may_make, random);
  }
  TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "aa_en_hunze.seal";
  SystemRandom random;
  Checkpoint checkpoint{"naober/aa_en_hunze", 1742, sha256("x")};
};

TEST_F(CheckpointTest, what_is_signed_can_be_opened_with_the_public_half) {
  const auto key = open();
  const auto verifier = VerifierKey::parse(key->verifier().text());
  ASSERT_TRUE(verifier) << verifier.error().says;
  EXPECT_EQ(*verifier->open(key->sign(checkpoint)), checkpoint);
}

// Somebody else's note and key: the example of the signed-note specification (C2SP), as
// golang.org/x/mod has it.
TEST_F(CheckpointTest, a_key_written_by_others_is_read) {
  const auto key =
      VerifierKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  ASSERT_TRUE(key) << key.error().says;
  EXPECT_EQ(key->text(), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
}

TEST_F(CheckpointTest, every_changed_byte_is_found) {
  const auto key = open();
  const std::string note = key->sign(checkpoint);
  for (std::size_t place = 0; place < note.size(); ++place) {
    std::string changed = note;
    changed[place] = static_cast<char>(changed[place] ^ 1);
    EXPECT_FALSE(key->verifier().open(changed)) << place;
  }
}

TEST_F(CheckpointTest, the_key_is_the_same_after_a_restart_and_only_ours) {
  const std::string first = open()->verifier().text();
  EXPECT_EQ(open(SigningKey::MayMake::no)->verifier().text(), first);
  struct stat about = {};
  ASSERT_EQ(::stat(file.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  ASSERT_EQ(::chmod(file.c_str(), 0644), 0);
  const auto open_to_all = open();
  ASSERT_FALSE(open_to_all);
  EXPECT_EQ(open_to_all.error().fault, Fault::not_allowed);
}

TEST_F(CheckpointTest, no_key_is_made_where_none_may_be) {
  const auto key = open(SigningKey::MayMake::no);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().fault, Fault::not_found);
}

TEST_F(CheckpointTest, keys_that_are_not_in_form_are_refused) {
  for (const char* text : {"", "name", "name+00000000", "+c74f20a3+AQ==",
                           "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"}) {
    EXPECT_FALSE(VerifierKey::parse(text)) << text;
  }
}

}  // namespace
}  // namespace naober::journal
