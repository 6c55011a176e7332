#include "base/hash.h"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

namespace naober {
namespace {

TEST(Sha256, gives_the_digests_of_fips_180) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, hands_out_its_raw_bytes) {
  const Hash hash = sha256("abc");
  EXPECT_EQ(bytes_of(hash).size(), 32u);
  EXPECT_EQ(static_cast<unsigned char>(bytes_of(hash)[0]), 0xba);
}

TEST(Sha256, answers_several_threads_at_once) {
  std::vector<std::string> found(8);
  std::vector<std::thread> threads;
  for (std::string& one : found) {
    threads.emplace_back([&one] {
      for (int round = 0; round < 1000; ++round) {
        one = hex(sha256("abc"));
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_THAT(found, ::testing::Each(hex(sha256("abc"))));
}

}  // namespace
}  // namespace naober
