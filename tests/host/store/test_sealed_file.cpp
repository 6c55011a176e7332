#include "store/sealed_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "folder.h"

namespace naober::store {
namespace {

namespace fs = std::filesystem;

class SealedFileTest : public ::testing::Test {
 protected:
  fs::path file(const char* name) const { return folder.path() / name; }
  static void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  }
  // What opening says of the sealed bytes, or an empty text when they opened.
  std::string opening(const std::string& sealed, const std::string& with, const char* name) {
    write(file("tried"), sealed);
    fs::remove(file("opened"));
    const auto opened = open_sealed_file(file("tried"), file("opened"), with, name);
    EXPECT_EQ(fs::exists(file("opened")), opened.has_value());
    return opened ? "" : opened.error().says;
  }
  std::string sealed(const std::string& bytes) {
    write(file("plain"), bytes);
    fs::remove(file("sealed"));
    const auto done = seal_file(file("plain"), file("sealed"), key, "bergen.db");
    EXPECT_TRUE(done) << done.error().says;
    return read(file("sealed"));
  }

  TemporaryFolder folder;
  std::string key = std::string(file_key_size, 'k');
};

TEST_F(SealedFileTest, a_file_of_any_size_comes_back_as_it_was) {
  for (const std::size_t size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000}) {
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < size; ++at) {
      bytes[at] = static_cast<char>(at * 7 + at / 251);
    }
    const std::string shut = sealed(bytes);
    EXPECT_EQ(opening(shut, key, "bergen.db"), "") << size;
    EXPECT_EQ(read(file("opened")), bytes) << size;
  }
}

TEST_F(SealedFileTest, nothing_of_the_plain_text_shows) {
  EXPECT_EQ(sealed("Anna de Vries Anna de Vries Anna de Vries").find("Anna"), std::string::npos);
}

TEST_F(SealedFileTest, another_key_or_another_name_does_not_open_it) {
  const std::string shut = sealed("besluit");
  EXPECT_NE(opening(shut, std::string(file_key_size, 'x'), "bergen.db"), "");
  EXPECT_NE(opening(shut, key, "heiloo.db"), "");
}

TEST_F(SealedFileTest, a_byte_that_was_changed_anywhere_is_found) {
  const std::string shut = sealed("besluit");
  for (std::size_t at = 0; at < shut.size(); ++at) {
    std::string forged = shut;
    forged[at] = static_cast<char>(forged[at] ^ 1);
    EXPECT_NE(opening(forged, key, "bergen.db"), "") << "byte " << at;
  }
}

TEST_F(SealedFileTest, what_was_cut_off_or_added_is_found) {
  const std::string shut = sealed(std::string(150'000, 'b'));
  const std::size_t header = 24;
  const std::size_t chunk = 65'536 + 17;
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, header, header + chunk,
                                 header + 2 * chunk, shut.size() - 1}) {
    EXPECT_NE(opening(shut.substr(0, size), key, "bergen.db"), "") << size << " bytes";
  }
  EXPECT_NE(opening(shut + "x", key, "bergen.db"), "");
}

TEST_F(SealedFileTest, a_sum_is_the_sha256_of_the_whole_file) {
  const std::string bytes(200'000, 's');
  write(file("plain"), bytes);
  const auto sum = sum_of_file(file("plain"));
  ASSERT_TRUE(sum);
  EXPECT_EQ(sum->bytes, bytes.size());
  EXPECT_EQ(sum->sha256, sha256(bytes));
  EXPECT_EQ(sum_of_file(file("gone")).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::store
