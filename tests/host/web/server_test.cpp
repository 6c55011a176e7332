#include "web/server.h"

#include <gmock/gmock.h>

#include <atomic>
#include <future>
#include <thread>

#include "web/problem.h"
#include "web/raw_client.h"

namespace naober::web {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

// Answers what it heard; "/slow" waits until it is let go.
class Echo final : public Service {
 public:
  Response answer(const Request& request) override {
    ++answered;
    if (request.path == "/slow") {
      slow_begun.set_value();
      let_go.get_future().wait();
    }
    if (request.path.ends_with("/stuck")) {
      unstuck_.wait();
    }
    if (request.path == "/throws") {
      throw std::runtime_error("by accident");
    }
    Response response;
    response.content_type = "text/plain";
    response.body = std::string(name_of(request.method)) + " " + std::string(request.path) + " [" +
                    std::string(request.query) + "] " + std::string(request.body);
    return response;
  }
  bool is_quick(const Request& request) const override { return request.path == "/quick"; }
  // "/a/slow" is of the lane "a".
  std::string lane_of(const Request& request) const override {
    return request.path.size() > 2 && request.path[2] == '/'
               ? std::string(request.path.substr(1, 1))
               : std::string();
  }
  Response refusal(int status, std::string_view says) override { return problem(status, says); }

  std::atomic<int> answered{0};
  std::promise<void> slow_begun;
  std::promise<void> let_go;
  void unstick() { stuck_.set_value(); }

 private:
  std::promise<void> stuck_;
  std::shared_future<void> unstuck_{stuck_.get_future()};
};

ServerSettings patient() {
  ServerSettings settings;
  settings.port = 0;
  settings.workers = 2;
  return settings;
}

// A server that runs for the length of a test.
class Running {
 public:
  explicit Running(const ServerSettings& settings = patient())
      : server_(*Server::open(settings, echo)),
        thread_([this] { server_->run(Server::Signals::ignore); }) {}
  ~Running() { stop(); }
  void stop() {
    server_->stop();
    if (thread_.joinable()) {
      thread_.join();
    }
  }
  Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }

  Echo echo;

 private:
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

TEST(Server, a_connection_is_kept_for_the_next_request) {
  Running running;
  RawClient client(running.port());
  EXPECT_EQ(client.ask("GET /a?x=1 HTTP/1.1\r\nHost: h\r\n\r\n").body, "GET /a [x=1] ");
  const auto answer = client.ask("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(answer.body, "POST /b [] hello");
  EXPECT_FALSE(answer.has("Connection: close"));
}

TEST(Server, requests_that_come_in_one_breath_are_answered_in_order) {
  Running running;
  RawClient client(running.port());
  client.send(
      "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n"
      "GET /quick HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.receive().body, "GET /1 [] ");
  EXPECT_EQ(client.receive().body, "GET /2 [] ");
  EXPECT_EQ(client.receive().body, "GET /quick [] ");
}

TEST(Server, a_request_may_arrive_a_byte_at_a_time) {
  Running running;
  RawClient client(running.port());
  for (const char byte :
       std::string("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi")) {
    ASSERT_TRUE(client.send(std::string(1, byte)));
  }
  EXPECT_EQ(client.receive().body, "POST /a [] hi");
}

TEST(Server, a_chunked_body_arrives_whole) {
  Running running;
  RawClient client(running.port());
  EXPECT_EQ(client
                .ask("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                .body,
            "POST /a [] abcde");
}

TEST(Server, head_is_answered_without_a_body) {
  Running running;
  RawClient client(running.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(client.receive().has("Content-Length: 11"));
}

TEST(Server, who_asks_to_close_is_closed) {
  Running running;
  RawClient client(running.port());
  EXPECT_TRUE(client.ask("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                  .has("Connection: close"));
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, a_client_that_waits_for_continue_is_told_to_go_on) {
  Running running;
  RawClient client(running.port());
  client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  EXPECT_EQ(client.ask("hi").body, "POST /a [] hi");
}

struct Refused {
  const char* name;
  std::string bytes;
  int status;
};

class ServerRefuses : public testing::TestWithParam<Refused> {};

TEST_P(ServerRefuses, it_and_closes) {
  Running running;
  RawClient client(running.port());
  const auto answer = client.ask(GetParam().bytes);
  EXPECT_EQ(answer.status, GetParam().status) << answer.head;
  EXPECT_TRUE(answer.has("application/problem+json"));
  EXPECT_TRUE(answer.has("Connection: close"));
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(running.echo.answered, 0);
}

const std::string host = "Host: h\r\n";

INSTANTIATE_TEST_SUITE_P(
    BadRequests, ServerRefuses,
    testing::Values(
        Refused{"no_host", "GET / HTTP/1.1\r\n\r\n", 400},
        Refused{"two_hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
        Refused{"length_and_chunked",
                "POST / HTTP/1.1\r\n" + host +
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x "
                    "HTTP/1.1\r\n\r\n",
                400},
        Refused{"chunked_and_length",
                "POST / HTTP/1.1\r\n" + host +
                    "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                400},
        Refused{
            "two_lengths",
            "POST / HTTP/1.1\r\n" + host + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
            400},
        Refused{"a_length_that_is_none",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400},
        Refused{"a_transfer_encoding_that_nobody_knows",
                "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 501},
        Refused{"a_chunk_length_that_is_none",
                "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
        Refused{"no_http", "hello\r\n\r\n", 400},
        Refused{"a_path_without_a_slash", "GET x HTTP/1.1\r\n" + host + "\r\n", 400},
        Refused{"a_whole_address", "GET http://h/ HTTP/1.1\r\n" + host + "\r\n", 400},
        Refused{"a_header_with_a_space_before_its_colon", "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
                400},
        Refused{"a_header_of_17_kilobytes",
                "GET / HTTP/1.1\r\n" + host + "X: " + std::string(17'000, 'x') + "\r\n\r\n", 431},
        Refused{"a_path_of_40_kilobytes",
                "GET /" + std::string(40'000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431},
        Refused{"a_body_that_says_it_is_too_large",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: 10000000\r\n\r\n", 413},
        Refused{"a_body_of_10_megabytes",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: 10000000\r\n\r\n" +
                    std::string(10'000'000, 'x'),
                413},
        Refused{"chunks_of_2_megabytes_in_all",
                "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n200000\r\n" +
                    std::string(0x200000, 'x') + "\r\n0\r\n\r\n",
                413},
        Refused{"an_expectation_that_nobody_knows",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: 2\r\nExpect: miracles\r\n\r\nhi",
                417}),
    [](const auto& test) { return test.param.name; });

TEST(Server, who_drips_a_header_is_cut_off_though_never_idle) {
  ServerSettings settings = patient();
  settings.header_time = milliseconds(400);
  Running running(settings);
  RawClient client(running.port());
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: h\r\nX: "));
  // Far more drops than the time allows; the connection breaks long before they are through.
  int drops = 0;
  while (drops < 10'000 && client.send("x")) {
    ++drops;
    std::this_thread::sleep_for(milliseconds(10));
  }
  EXPECT_LT(drops, 10'000);
  EXPECT_EQ(running.server().numbers().timed_out, 1U);
  EXPECT_EQ(running.echo.answered, 0);
}

TEST(Server, a_body_that_does_not_come_is_not_waited_for) {
  ServerSettings settings = patient();
  settings.body_time = milliseconds(300);
  Running running(settings);
  RawClient client(running.port());
  EXPECT_EQ(client.ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel").status, 408);
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, a_connection_that_says_nothing_is_closed) {
  ServerSettings settings = patient();
  settings.header_time = milliseconds(300);
  Running running(settings);
  RawClient client(running.port());
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, half_open_connections_do_not_keep_others_waiting) {
  Running running;
  std::vector<std::unique_ptr<RawClient>> lurkers;
  for (int i = 0; i < 64; ++i) {
    lurkers.push_back(std::make_unique<RawClient>(running.port()));
    lurkers.back()->send("GET / HTTP/1.1\r\nHost:");
  }
  RawClient client(running.port());
  EXPECT_EQ(client.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
}

TEST(Server, one_connection_too_many_is_turned_away_with_a_word) {
  ServerSettings settings = patient();
  settings.connections = 2;
  Running running(settings);
  RawClient first(running.port());
  RawClient second(running.port());
  EXPECT_EQ(first.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
  EXPECT_EQ(second.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
  RawClient third(running.port());
  const auto answer = third.receive();
  EXPECT_EQ(answer.status, 503);
  EXPECT_TRUE(answer.has("Retry-After: 1"));
}

TEST(Server, a_full_queue_refuses_at_once_instead_of_growing) {
  ServerSettings settings = patient();
  settings.workers = 1;
  settings.waiting = 1;
  Running running(settings);
  RawClient slow(running.port());
  slow.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  running.echo.slow_begun.get_future().wait();
  RawClient other(running.port());
  const auto busy = other.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(busy.status, 503);
  EXPECT_TRUE(busy.has("Retry-After: 1"));
  EXPECT_EQ(other.ask("GET /quick HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
  running.echo.let_go.set_value();
  EXPECT_EQ(slow.receive().status, 200);
}

TEST(Server, a_flood_of_one_municipality_is_told_to_wait_and_others_are_served) {
  ServerSettings settings = patient();
  settings.workers = 4;
  settings.waiting_of_lane = 3;
  Running running(settings);
  // Three of one lane: one waits for good, and the lane is full.
  std::vector<std::unique_ptr<RawClient>> flood;
  for (int i = 0; i < 3; ++i) {
    flood.push_back(std::make_unique<RawClient>(running.port()));
    flood.back()->send("GET /b/stuck HTTP/1.1\r\nHost: h\r\n\r\n");
  }
  while (running.server().numbers().waiting < 3) {
    std::this_thread::yield();
  }
  RawClient one_more(running.port());
  const auto refused = one_more.ask("GET /b/x HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(refused.status, 429);
  EXPECT_TRUE(refused.has("Retry-After: 1"));
  RawClient neighbour(running.port());
  EXPECT_EQ(neighbour.ask("GET /c/x HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
  running.echo.unstick();
  for (const auto& client : flood) {
    EXPECT_EQ(client->receive().status, 200);
  }
  EXPECT_EQ(one_more.ask("GET /b/x HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
}

TEST(Server, a_stop_lets_the_running_request_finish_and_takes_no_new_one) {
  Running running;
  RawClient slow(running.port());
  RawClient idle(running.port());
  EXPECT_EQ(idle.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
  slow.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  running.echo.slow_begun.get_future().wait();
  running.server().stop();
  EXPECT_TRUE(idle.is_closed());
  running.echo.let_go.set_value();
  const auto answer = slow.receive();
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.has("Connection: close"));
  running.stop();
  EXPECT_FALSE(RawClient(running.port()).connected());
}

TEST(Server, an_exception_ends_the_request_and_not_the_house) {
  Running running;
  RawClient client(running.port());
  EXPECT_EQ(client.ask("GET /throws HTTP/1.1\r\nHost: h\r\n\r\n").status, 500);
  EXPECT_EQ(client.ask("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").status, 200);
}

TEST(Server, a_port_that_is_taken_is_refused_by_name) {
  Running running;
  ServerSettings settings = patient();
  settings.port = running.port();
  Echo echo;
  const auto second = Server::open(settings, echo);
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().fault, Fault::unavailable);
  EXPECT_THAT(second.error().says, HasSubstr(std::to_string(running.port())));
}

TEST(Server, an_address_that_is_none_is_refused) {
  ServerSettings settings = patient();
  settings.address = "somewhere";
  Echo echo;
  EXPECT_EQ(Server::open(settings, echo).error().about, "--address");
}

}  // namespace
}  // namespace naober::web
