#include "studio/control.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "studio/control_socket.h"
#include "studio/policy_on_disk.h"

namespace naober::studio {
namespace {

// A data folder with a name that no socket's address has room for.
std::filesystem::path long_folder(const std::filesystem::path& below) {
  const auto folder = below / std::string(100, 'n') / std::string(100, 'm');
  std::filesystem::create_directories(folder);
  return folder;
}

TEST(ControlSocket, a_question_is_answered_and_a_refusal_comes_back_as_it_was) {
  const TemporaryFolder folder;
  const auto data = long_folder(folder.path());
  const auto socket = taken(ControlSocket::open(data, [](const Value& question) -> Result<Value> {
    if (question.text_at("do") == "nothing") {
      return refuse(Fault::conflict, "That was done before.", "do");
    }
    return Value(Map{{"heard", question.text_at("do")}});
  }));
  EXPECT_EQ(taken(ask_running_host(data, Map{{"do", "sing"}})).text_at("heard"), "sing");
  const auto refused = ask_running_host(data, Map{{"do", "nothing"}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error(), (Error{Fault::conflict, "That was done before.", "do"}));
}

TEST(ControlSocket, only_the_owner_may_open_it) {
  const TemporaryFolder folder;
  const auto socket =
      taken(ControlSocket::open(folder.path(), [](const Value& q) { return Result<Value>(q); }));
  struct stat status {};
  ASSERT_EQ(stat(control_socket_in(folder.path()).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(ControlSocket, a_socket_that_was_left_behind_is_replaced_and_a_closed_one_goes) {
  const TemporaryFolder folder;
  std::ofstream(control_socket_in(folder.path())) << "left behind";
  auto socket =
      taken(ControlSocket::open(folder.path(), [](const Value& q) { return Result<Value>(q); }));
  EXPECT_TRUE(ask_running_host(folder.path(), Map{}).has_value());
  socket.reset();
  EXPECT_FALSE(std::filesystem::exists(control_socket_in(folder.path())));
  EXPECT_EQ(ask_running_host(folder.path(), Map{}).error().fault, Fault::unavailable);
}

TEST(Control, regional_it_reloads_rolls_back_and_looks_back) {
  PolicyOnDisk disk;
  const auto keeper = disk.open();
  const auto ask = [&](Map question) {
    return answer_control(question, *keeper, disk.house().region());
  };
  disk.set_age("heide", 66);
  const Value reload = taken(ask({{"do", "reload"}, {"reason", "besluit"}}));
  EXPECT_EQ(reload.text_at("role"), "regional IT on the host");
  EXPECT_EQ(age_in(*keeper->policy(), "heide"), 66);
  const Value back =
      taken(ask({{"do", "roll_back"}, {"municipality", "heide"}, {"reason", "nee"}}));
  EXPECT_EQ(*back.find("is_that_policy"), Value(true));
  EXPECT_EQ(age_in(*keeper->policy(), "heide"), 75);
  const Value history = taken(ask({{"do", "history"}, {"municipality", "heide"}, {"limit", 2}}));
  EXPECT_EQ(history.find("items")->as<List>()->size(), 2u);
  EXPECT_EQ(ask({{"do", "dance"}}).error().fault, Fault::invalid);
  EXPECT_EQ(ask({{"do", "history"}, {"municipality", "mars"}}).error().fault, Fault::not_found);
}

}  // namespace
}  // namespace naober::studio
