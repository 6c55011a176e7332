#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "cli/commands.h"
#include "journal/base64.h"
#include "journal/journal.h"
#include "journal/merkle.h"
#include "journal/sealer.h"
#include "store/folder.h"
#include "store/house.h"

namespace naober::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class JournalCommandTest : public ::testing::Test {
 protected:
  struct Heard {
    int code = 0;
    std::string out;
    std::string complaint;
  };

  void SetUp() override {
    data = (folder.path() / "data").string();
    write(40);
  }
  // What a host would have left behind: a journal of so many entries more.
  void write(int count) {
    store::HouseOptions options;
    options.data = data;
    options.keeper = journal::sealer_maker(random);
    auto house = store::House::open(options, clock, random);
    ASSERT_TRUE(house) << house.error().says;
    const auto bergen = (*house)->municipality("bergen");
    ASSERT_TRUE(bergen);
    const auto written =
        (*bergen)->write([&](store::WriteTransaction& transaction) -> Result<void> {
          for (int number = 0; number < count; ++number) {
            TRY_DO(journal::append(
                transaction,
                {clock.now(), "user_a", "team_member", "impuls", "wmo_access", "decide", "decision",
                 "decision_" + std::to_string(number), "", "", Map{}}));
          }
          return {};
        });
    ASSERT_TRUE(written) << written.error().says;
  }
  Heard hear(std::vector<const char*> words) {
    words.insert(words.begin(), {"naober", "journal"});
    words.insert(words.end(), {"--data", data.c_str()});
    std::ostringstream out;
    std::ostringstream complaint;
    const int code = run(static_cast<int>(words.size()), words.data(),
                         {journal_verify_command, journal_proof_command, journal_export_command},
                         {out, complaint});
    return {code, out.str(), complaint.str()};
  }
  void tamper(const std::string& sql) {
    store::ConnectionOptions pen;
    pen.role = store::ConnectionOptions::Role::pen;
    auto connection = store::Connection::open(data + "/bergen.db", pen);
    ASSERT_TRUE(connection);
    ASSERT_TRUE((*connection)->run_script("DROP TRIGGER journal_entry_is_never_changed;" + sql));
  }
  static Hash hash_of(std::string_view text) {
    const std::string bytes = journal::from_base64(text);
    Hash hash{};
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
  }
  static std::vector<Hash> path_of(const Value& proof) {
    std::vector<Hash> path;
    for (const Value& step : *proof.find("path")->as<List>()) {
      path.push_back(hash_of(*step.as<std::string>()));
    }
    return path;
  }

  TemporaryFolder folder;
  std::string data;
  SystemRandom random;
  FixedClock clock{Date::of(2026, 4, 27)};
};

TEST_F(JournalCommandTest, a_sound_journal_is_said_to_be_sound) {
  const Heard heard = hear({"verify", "bergen"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("bergen: sound, 40 entries, 1 checkpoints, root "));
  EXPECT_THAT(heard.complaint, IsEmpty());
}

TEST_F(JournalCommandTest, without_a_name_all_journals_are_read) {
  const Heard heard = hear({"verify"});
  EXPECT_EQ(heard.code, 0) << heard.complaint;
  EXPECT_THAT(heard.out, HasSubstr("bergen: sound"));
  EXPECT_THAT(heard.out, HasSubstr("region: sound, 0 entries"));
}

TEST_F(JournalCommandTest, the_broken_entry_is_named) {
  tamper("UPDATE journal_entry SET role = 'director' WHERE number = 7");
  const Heard heard = hear({"verify", "bergen"});
  EXPECT_EQ(heard.code, 1);
  EXPECT_THAT(heard.out, HasSubstr("bergen: broken at entry 7: "));
}

TEST_F(JournalCommandTest, a_name_that_is_not_there_is_refused) {
  const Heard heard = hear({"verify", "nergens"});
  EXPECT_EQ(heard.code, 2);
  EXPECT_THAT(heard.out, IsEmpty());
  EXPECT_THAT(heard.complaint, HasSubstr("'nergens'"));
}

TEST_F(JournalCommandTest, a_checkpoint_kept_outside_is_compared) {
  const auto exported = hear({"export", "bergen"});
  const auto last_line = exported.out.substr(exported.out.rfind("{\"checkpoint\""));
  const auto kept = read_json(last_line);
  ASSERT_TRUE(kept) << kept.error().says;
  const std::string file = (folder.path() / "kept.txt").string();
  std::ofstream(file) << kept->text_at("checkpoint");
  write(3);
  EXPECT_EQ(hear({"verify", "bergen", "--checkpoint", file.c_str()}).code, 0);
  std::ofstream(file) << "naober/bergen\n40\nnonsense\n";
  EXPECT_EQ(hear({"verify", "bergen", "--checkpoint", file.c_str()}).code, 2);
}

TEST_F(JournalCommandTest, an_entry_is_proven) {
  const Heard heard = hear({"proof", "bergen", "12"});
  ASSERT_EQ(heard.code, 0) << heard.complaint;
  const auto proof = read_json(heard.out);
  ASSERT_TRUE(proof);
  EXPECT_EQ(*proof->find("size"), Value(40));
  EXPECT_TRUE(journal::includes(11, 40, hash_of(proof->text_at("leaf")),
                                hash_of(proof->text_at("root")), path_of(*proof)));
}

TEST_F(JournalCommandTest, it_is_proven_that_the_journal_went_on) {
  const Heard heard = hear({"proof", "bergen", "--since", "17"});
  ASSERT_EQ(heard.code, 0) << heard.complaint;
  const auto proof = read_json(heard.out);
  ASSERT_TRUE(proof);
  EXPECT_TRUE(journal::continues(17, 40, hash_of(proof->text_at("earlier_root")),
                                 hash_of(proof->text_at("root")), path_of(*proof)));
}

TEST_F(JournalCommandTest, what_cannot_be_proven_is_refused) {
  EXPECT_EQ(hear({"proof", "bergen", "41"}).code, 2);
  EXPECT_EQ(hear({"proof", "bergen", "twelve"}).code, 2);
  EXPECT_EQ(hear({"proof", "bergen"}).code, 2);
  EXPECT_EQ(hear({"proof", "bergen", "1", "--since", "2"}).code, 2);
}

TEST_F(JournalCommandTest, what_is_exported_is_enough_to_compute_the_tree) {
  const Heard heard = hear({"export", "bergen"});
  ASSERT_EQ(heard.code, 0) << heard.complaint;
  std::istringstream lines(heard.out);
  journal::Edge edge;
  std::string checkpoint;
  for (std::string line; std::getline(lines, line);) {
    const auto read = read_json(line);
    ASSERT_TRUE(read) << read.error().says;
    if (read->find("checkpoint") != nullptr) {
      checkpoint = read->text_at("checkpoint");
    } else {
      edge.add(journal::leaf_hash(journal::from_base64(read->text_at("leaf"))));
    }
  }
  EXPECT_EQ(edge.size(), 40U);
  EXPECT_THAT(checkpoint, HasSubstr("\n40\n" + journal::base64(bytes_of(edge.root())) + "\n"));
}

TEST_F(JournalCommandTest, a_copy_on_a_disk_that_cannot_be_written_is_read) {
  for (const char* place : {"data", "data/keys", "."}) {
    std::filesystem::permissions(folder.path() / place, std::filesystem::perms(0555));
  }
  for (const char* file : {"bergen.db", "region.db"}) {
    std::filesystem::permissions(folder.path() / "data" / file, std::filesystem::perms(0444));
    for (const char* end : {"-wal", "-shm"}) {
      std::filesystem::remove(folder.path() / "data" / (file + std::string(end)));
    }
  }
  const pid_t child = ::fork();
  if (child == 0) {
    // Root may write anywhere, so nobody in particular reads.
    const bool changed = ::getuid() != 0 || ::setuid(65534) == 0;
    ::_exit(changed ? hear({"verify"}).code : 9);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace naober::cli
