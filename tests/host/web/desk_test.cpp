// The files of the web client before the house: what is a file, what is a page, what is the
// house's.
#include "web/desk.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "store/folder.h"
#include "web/desk_files.h"
#include "web/raw_client.h"
#include "web/server.h"

namespace naober::web {
namespace {

using testing::HasSubstr;
using testing::Not;

// A house that says its name at every door.
class ShyHouse final : public Service {
 public:
  Response answer(const Request& request) override {
    Response response;
    response.body = "the house at " + std::string(request.path);
    return response;
  }
  Response refusal(int status, std::string_view says) override {
    Response response;
    response.status = status;
    response.body = says;
    return response;
  }
};

class TheDesk : public testing::Test {
 protected:
  TheDesk() {
    write("index.html", "<!doctype html><title>Naober</title>");
    write("index.html.gz", "(index, packed)");
    write("favicon.svg", "<svg/>");
    write("assets/index-4f3a.js", "start()");
    write("assets/index-4f3a.js.gz", "(start, packed)");
    write("assets/index-4f3a.js.br", "(start, packed better)");
    write("assets/index-4f3a.js.map", "{}");
    write(".hidden/secret.txt", "secret");
    write("assets/.env", "secret");
    write("../secret.txt", "secret");
    std::filesystem::create_symlink(folder_.path() / "secret.txt",
                                    folder_.path() / "desk/linked.txt");
    std::filesystem::create_directory_symlink(folder_.path(), folder_.path() / "desk/up");
  }

  void write(const std::string& name, const std::string& content) {
    const auto path = folder_.path() / "desk" / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
  }

  DeskFiles files() const { return read_desk(folder_.path() / "desk").value(); }

  using Headers = std::vector<std::pair<std::string_view, std::string_view>>;
  static Response ask(Service& desk, std::string_view path, Headers headers = {},
                      Method method = Method::get) {
    Request request;
    request.method = method;
    request.target = request.path = path;
    request.headers = std::move(headers);
    return desk.answer(request);
  }

  static std::string header(const Response& response, std::string_view name) {
    for (const auto& [known, value] : response.headers) {
      if (known == name) {
        return value;
      }
    }
    return "(none)";
  }

  TemporaryFolder folder_;
  ShyHouse house_;
};

const std::pair<std::string_view, std::string_view> browser{"Accept",
                                                            "text/html,application/xml;q=0.9"};

TEST_F(TheDesk, a_file_with_a_hash_in_its_name_is_kept_for_a_year) {
  Desk desk(house_, files());
  const Response script = ask(desk, "/assets/index-4f3a.js");
  EXPECT_EQ(script.body, "start()");
  EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(header(script, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(script, "Content-Encoding"), "(none)");
}

TEST_F(TheDesk, a_page_is_asked_for_every_time_and_sent_once) {
  Desk desk(house_, files());
  const Response page = ask(desk, "/", {browser});
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("<title>Naober</title>"));
  EXPECT_EQ(header(page, "Cache-Control"), "no-cache");
  const std::string tag = header(page, "ETag");
  for (const std::string& known : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    const Response again = ask(desk, "/", {browser, {"If-None-Match", known}});
    EXPECT_EQ(again.status, 304) << known;
    EXPECT_EQ(again.body, "") << known;
    EXPECT_EQ(header(again, "ETag"), tag) << known;
  }
  EXPECT_EQ(ask(desk, "/", {browser, {"If-None-Match", "\"other\""}}).status, 200);
}

TEST_F(TheDesk, the_smallest_form_that_the_browser_takes_is_sent) {
  Desk desk(house_, files());
  const std::map<std::string, std::string> answers = {{"gzip, deflate, br", "br"},
                                                      {"gzip", "gzip"},
                                                      {"GZIP;q=0.5", "gzip"},
                                                      {"br;q=0, gzip", "gzip"},
                                                      {"br;q=0", "(none)"},
                                                      {"identity", "(none)"},
                                                      {"", "(none)"},
                                                      {"zebra", "(none)"},
                                                      {"gzip;q=0.0, br;q=0", "(none)"}};
  for (const auto& [accepted, encoding] : answers) {
    const Response script = ask(desk, "/assets/index-4f3a.js", {{"Accept-Encoding", accepted}});
    EXPECT_EQ(header(script, "Content-Encoding"), encoding) << accepted;
    EXPECT_THAT(header(script, "Vary"), HasSubstr("Accept-Encoding")) << accepted;
  }
  EXPECT_EQ(ask(desk, "/assets/index-4f3a.js", {{"Accept-Encoding", "br"}}).body,
            "(start, packed better)");
  EXPECT_EQ(ask(desk, "/", {browser, {"Accept-Encoding", "br, gzip"}}).body, "(index, packed)");
}

TEST_F(TheDesk, each_form_has_a_tag_of_its_own) {
  Desk desk(house_, files());
  const std::string path = "/assets/index-4f3a.js";
  const std::string plain = header(ask(desk, path), "ETag");
  const std::string gzip = header(ask(desk, path, {{"Accept-Encoding", "gzip"}}), "ETag");
  EXPECT_NE(plain, gzip);
  EXPECT_EQ(ask(desk, path, {{"Accept-Encoding", "gzip"}, {"If-None-Match", plain}}).status, 200);
  EXPECT_EQ(ask(desk, path, {{"Accept-Encoding", "gzip"}, {"If-None-Match", gzip}}).status, 304);
}

TEST_F(TheDesk, every_address_of_a_screen_is_the_page) {
  Desk desk(house_, files());
  for (const char* path : {"/", "/castricum", "/castricum/cases/4f3a", "/apiary", "/healthy"}) {
    EXPECT_THAT(ask(desk, path, {browser}).body, HasSubstr("<title>Naober</title>")) << path;
    EXPECT_THAT(ask(desk, path, {{"Accept", "*/*"}}).body, HasSubstr("<title>Naober</title>"));
  }
}

TEST_F(TheDesk, what_is_the_houses_stays_the_houses) {
  Desk desk(house_, files());
  for (const char* path : {"/api", "/api/v1/sessions", "/api/nothing", "/health/live", "/metrics",
                           "/robots.txt", "/assets/index-0000.js", "/assets/nothing", "/a/../b"}) {
    EXPECT_EQ(ask(desk, path, {browser}).body, "the house at " + std::string(path));
  }
  EXPECT_EQ(ask(desk, "/", {{"Accept", "application/json"}}).body, "the house at /");
  EXPECT_EQ(ask(desk, "/").body, "the house at /");
  EXPECT_EQ(ask(desk, "/", {browser}, Method::post).body, "the house at /");
  EXPECT_EQ(ask(desk, "/assets/index-4f3a.js", {}, Method::delete_).body,
            "the house at /assets/index-4f3a.js");
}

TEST_F(TheDesk, no_path_leads_out_of_the_folder) {
  Desk desk(house_, files());
  for (const char* path :
       {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "//secret.txt",
        "/linked.txt", "/up/secret.txt", "/.hidden/secret.txt", "/assets/.env",
        "/assets/index-4f3a.js.map", "/assets/index-4f3a.js.gz", "/index.html%00.txt"}) {
    EXPECT_EQ(ask(desk, path).body, "the house at " + std::string(path));
  }
}

TEST_F(TheDesk, a_page_may_run_nothing_that_is_not_a_file_of_this_host) {
  Desk desk(house_, files());
  for (const char* path : {"/", "/assets/index-4f3a.js", "/favicon.svg"}) {
    const Response answer = ask(desk, path, {browser});
    const std::string policy = header(answer, "Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'; script-src 'self'; style-src 'self'"));
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_EQ(header(answer, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(answer, "Referrer-Policy"), "no-referrer");
  }
}

TEST_F(TheDesk, without_files_the_front_door_says_how_to_build_them) {
  Desk desk(house_, {});
  const Response page = ask(desk, "/", {browser});
  EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
  EXPECT_THAT(page.body, HasSubstr("scripts/build desk"));
  EXPECT_EQ(header(page, "Content-Security-Policy"), desk_content_policy);
  EXPECT_EQ(ask(desk, "/castricum", {browser}).body, "the house at /castricum");
  EXPECT_EQ(ask(desk, "/").body, "the house at /");
}

TEST_F(TheDesk, a_folder_that_is_no_desk_is_refused) {
  EXPECT_EQ(read_desk(folder_.path() / "nowhere").error().fault, Fault::unavailable);
  std::filesystem::remove(folder_.path() / "desk/index.html");
  const auto refused = read_desk(folder_.path() / "desk");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().says, HasSubstr("scripts/build desk"));
}

TEST_F(TheDesk, content_types_follow_the_ending_of_the_name) {
  EXPECT_EQ(content_type_of("/assets/a.css"), "text/css; charset=utf-8");
  EXPECT_EQ(content_type_of("/assets/a.woff2"), "font/woff2");
  EXPECT_EQ(content_type_of("/favicon.svg"), "image/svg+xml");
  EXPECT_EQ(content_type_of("/nothing.exe"), "application/octet-stream");
}

TEST_F(TheDesk, head_and_not_modified_go_over_the_wire_without_a_body) {
  Desk desk(house_, files());
  ServerSettings settings;
  settings.port = 0;
  const auto server = Server::open(settings, desk).value();
  std::thread serving([&] { server->run(Server::Signals::ignore); });
  {
    RawClient client(server->port());
    const auto page = client.ask("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
    EXPECT_TRUE(page.has("200 OK"));
    client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
    const std::string head = client.until("\r\n\r\n");
    EXPECT_THAT(head, HasSubstr("Content-Length: " + std::to_string(page.body.size())));
    const std::size_t at = page.head.find("ETag: ") + 6;
    const std::string tag = page.head.substr(at, page.head.find("\r\n", at) - at);
    const auto again = client.ask(
        "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nIf-None-Match: " + tag +
        "\r\n\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(client.ask("GET /api HTTP/1.1\r\nHost: localhost\r\n\r\n").body, "the house at /api");
  }
  EXPECT_EQ(desk.answered(), 3u);
  server->stop();
  serving.join();
}

}  // namespace
}  // namespace naober::web
