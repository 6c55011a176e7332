#include "web/events.h"

#include <gmock/gmock.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "web/problem.h"
#include "web/raw_client.h"
#include "web/server.h"

namespace naober::web {
namespace {

using testing::HasSubstr;

// Lets a test say what a stream gives, and see what became of it.
struct Script {
  std::mutex mutex;
  std::string waiting;
  bool ended = false;
  std::atomic<int> asked{0};
  std::atomic<bool> dropped{false};

  void give(std::string_view text) {
    const std::lock_guard lock(mutex);
    waiting += text;
  }
  void end() {
    const std::lock_guard lock(mutex);
    ended = true;
  }
};

class Scripted final : public EventStream {
 public:
  explicit Scripted(Script& script) : script_(script) {}
  ~Scripted() override { script_.dropped = true; }
  Goes take(std::string& into) override {
    ++script_.asked;
    const std::lock_guard lock(script_.mutex);
    into += script_.waiting;
    script_.waiting.clear();
    return script_.ended ? Goes::ended : Goes::on;
  }

 private:
  Script& script_;
};

class Streaming final : public Service {
 public:
  Response answer(const Request& request) override {
    if (request.path == "/plain") {
      Response plain;
      plain.body = "1";
      return plain;
    }
    return stream_of(std::make_shared<Scripted>(script));
  }
  Response refusal(int status, std::string_view says) override { return problem(status, says); }
  Script script;
};

ServerSettings quick() {
  ServerSettings settings;
  settings.port = 0;
  settings.stream_pause = std::chrono::milliseconds(2);
  settings.stream_heartbeat = std::chrono::milliseconds(20);
  return settings;
}

class Running {
 public:
  explicit Running(const ServerSettings& settings = quick())
      : server(*Server::open(settings, service)),
        thread_([this] { server->run(Server::Signals::ignore); }) {}
  ~Running() { stop(); }
  void stop() {
    server->stop();
    if (thread_.joinable()) {
      thread_.join();
    }
  }
  Streaming service;
  std::unique_ptr<Server> server;

 private:
  std::thread thread_;
};

constexpr const char* ask = "GET /events HTTP/1.1\r\nHost: h\r\n\r\n";

// Waits for something that must come, without saying when.
template <class Condition>
bool comes_true(Condition condition) {
  for (int tries = 0; tries < 30'000 && !condition(); ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return condition();
}

TEST(Events, one_event_is_a_name_one_line_of_data_and_an_id) {
  std::string text;
  append_event(text, "progress", Map{{"says", "two\nlines"}}, "7");
  EXPECT_EQ(text, "id: 7\nevent: progress\ndata: {\"says\":\"two\\nlines\"}\n\n");
  text.clear();
  append_retry(text, 1000);
  EXPECT_EQ(text, "retry: 1000\n\n");
}

TEST(Events, arrive_while_the_answer_goes_on_and_end_with_it) {
  Running running;
  RawClient client(running.server->port());
  running.service.script.give("data: 1\n\n");
  const RawAnswer head = client.ask(ask);
  EXPECT_EQ(head.status, 200);
  EXPECT_TRUE(head.has("Content-Type: text/event-stream"));
  EXPECT_FALSE(head.has("Content-Length"));
  EXPECT_EQ(client.until("data: 1\n\n"), "data: 1\n\n");
  running.service.script.give("data: 2\n\n");
  EXPECT_THAT(client.until("data: 2\n\n"), HasSubstr("data: 2\n\n"));
  running.service.script.end();
  client.rest();
  EXPECT_TRUE(comes_true([&] { return running.service.script.dropped.load(); }));
}

TEST(Events, silence_is_broken_by_a_comment) {
  Running running;
  RawClient client(running.server->port());
  client.ask(ask);
  EXPECT_THAT(client.until(":\n\n"), HasSubstr(":\n\n"));
}

TEST(Events, a_stream_is_dropped_when_the_other_side_leaves) {
  Running running;
  {
    RawClient client(running.server->port());
    client.ask(ask);
    EXPECT_TRUE(comes_true([&] { return running.service.script.asked > 0; }));
  }
  EXPECT_TRUE(comes_true([&] { return running.service.script.dropped.load(); }));
  EXPECT_TRUE(comes_true([&] { return running.server->numbers().streams == 0; }));
}

TEST(Events, a_stream_lasts_no_longer_than_it_may) {
  ServerSettings settings = quick();
  settings.stream_time = std::chrono::milliseconds(30);
  Running running(settings);
  RawClient client(running.server->port());
  client.ask(ask);
  client.rest();
  EXPECT_TRUE(running.service.script.dropped);
}

TEST(Events, closing_the_house_ends_them) {
  Running running;
  RawClient client(running.server->port());
  client.ask(ask);
  running.stop();
  client.rest();
  EXPECT_TRUE(running.service.script.dropped);
}

TEST(Events, more_streams_than_may_be_are_turned_away) {
  ServerSettings settings = quick();
  settings.streams = 1;
  Running running(settings);
  RawClient first(running.server->port());
  EXPECT_EQ(first.ask(ask).status, 200);
  EXPECT_TRUE(comes_true([&] { return running.server->numbers().streams == 1; }));
  RawClient second(running.server->port());
  const RawAnswer refused = second.ask(ask);
  EXPECT_EQ(refused.status, 503);
  EXPECT_TRUE(refused.has("Retry-After"));
  EXPECT_EQ(second.ask("GET /plain HTTP/1.1\r\nHost: h\r\n\r\n").body, "1");
}

TEST(Events, a_reader_that_takes_nothing_is_asked_for_nothing_more_and_cut_off) {
  ServerSettings settings = quick();
  settings.body_time = std::chrono::milliseconds(300);
  Running running(settings);
  RawClient client(running.server->port());
  running.service.script.give(std::string(64u << 20, 'x'));
  client.send(ask);
  EXPECT_TRUE(comes_true([&] { return running.service.script.asked > 0; }));
  const int asked = running.service.script.asked;
  EXPECT_TRUE(comes_true([&] { return running.service.script.dropped.load(); }));
  EXPECT_EQ(running.service.script.asked, asked);
  EXPECT_GE(running.server->numbers().timed_out, 1u);
}

TEST(Events, head_is_answered_without_a_stream) {
  Running running;
  RawClient client(running.server->port());
  const RawAnswer head = client.ask("HEAD /events HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(head.has("text/event-stream"));
  client.rest();
  EXPECT_EQ(running.service.script.asked, 0);
}

}  // namespace
}  // namespace naober::web
