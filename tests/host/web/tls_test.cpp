// The house that speaks TLS itself, met by a real client of OpenSSL.
#include "web/tls.h"

#include <gmock/gmock.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <thread>

#include "store/folder.h"
#include "web/fetch.h"
#include "web/raw_client.h"
#include "web/server.h"

namespace naober::web {
namespace {

using testing::HasSubstr;

// Says whether the question came sealed, and from where.
class Mirror final : public Service {
 public:
  Response answer(const Request& request) override {
    Response response;
    response.body =
        std::string(request.secure ? "sealed" : "plain") + " from " + std::string(request.peer);
    return response;
  }
  Response refusal(int status, std::string_view says) override {
    Response response;
    response.status = status;
    response.body = says;
    return response;
  }
};

// A certificate of our own making, and its key.
void make_identity(const std::filesystem::path& folder, const std::string& name) {
  const std::string base = (folder / "house").string();
  const std::string command =
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
      " -days 2 -subj /CN=" +
      name + " -keyout " + base + ".key -out " + base + ".pem 2> /dev/null";
  CHECK(std::system(command.c_str()) == 0);
}

class Sealed {
 public:
  explicit Sealed(Server::Signals signals = Server::Signals::ignore,
                  const std::string& name = "eerste") {
    make_identity(folder_.path(), name);
    ServerSettings settings;
    settings.port = 0;
    settings.tls_certificate = (folder_.path() / "house.pem").string();
    settings.tls_key = (folder_.path() / "house.key").string();
    auto opened = Server::open(settings, mirror_);
    CHECK(opened.has_value());
    server_ = *std::move(opened);
    thread_ = std::thread([this, signals] { server_->run(signals, [this] { ready_ = true; }); });
    while (!ready_) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  ~Sealed() {
    server_->stop();
    thread_.join();
  }
  std::uint16_t port() const { return server_->port(); }
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::string certificate() const { return (folder() / "house.pem").string(); }

 private:
  TemporaryFolder folder_;
  Mirror mirror_;
  std::unique_ptr<Server> server_;
  std::atomic<bool> ready_{false};
  std::thread thread_;
};

struct Met {
  bool shook_hands = false;
  std::string name;  // of the certificate
  std::string answer;
};

// One request over TLS, with versions up to `newest` (0: all that this OpenSSL has).
Met meet(std::uint16_t port, int newest = 0) {
  const std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context(SSL_CTX_new(TLS_client_method()),
                                                             SSL_CTX_free);
  SSL_CTX_set_max_proto_version(context.get(), newest);
  SSL_CTX_set_cipher_list(context.get(), "ALL:@SECLEVEL=0");
  const std::unique_ptr<BIO, void (*)(BIO*)> bio(BIO_new_ssl_connect(context.get()), BIO_free_all);
  BIO_set_conn_hostname(bio.get(), ("127.0.0.1:" + std::to_string(port)).c_str());
  Met met;
  met.shook_hands = BIO_do_connect(bio.get()) == 1 && BIO_do_handshake(bio.get()) == 1;
  if (!met.shook_hands) {
    return met;
  }
  SSL* ssl = nullptr;
  BIO_get_ssl(bio.get(), &ssl);
  const std::unique_ptr<X509, void (*)(X509*)> shown(SSL_get1_peer_certificate(ssl), X509_free);
  char name[128] = {};
  X509_NAME_oneline(X509_get_subject_name(shown.get()), name, sizeof name);
  met.name = name;
  const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  BIO_write(bio.get(), request.data(), static_cast<int>(request.size()));
  char buffer[4096];
  for (int count = 0; (count = BIO_read(bio.get(), buffer, sizeof buffer)) > 0;) {
    met.answer.append(buffer, static_cast<std::size_t>(count));
  }
  return met;
}

TEST(Tls, is_spoken_by_the_house_itself) {
  const Sealed house;
  const Met met = meet(house.port());
  ASSERT_TRUE(met.shook_hands);
  EXPECT_THAT(met.answer, HasSubstr("HTTP/1.1 200"));
  EXPECT_THAT(met.answer, HasSubstr("sealed from 127.0.0.1"));
}

TEST(Tls, of_an_old_version_is_refused) {
  const Sealed house;
  EXPECT_TRUE(meet(house.port(), TLS1_2_VERSION).shook_hands);
  EXPECT_FALSE(meet(house.port(), TLS1_1_VERSION).shook_hands);
}

TEST(Tls, words_that_are_not_sealed_get_no_answer) {
  const Sealed house;
  RawClient client(house.port());
  EXPECT_EQ(client.ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 0);
}

TEST(Tls, a_new_certificate_is_read_at_sighup_and_a_broken_one_is_not_taken) {
  const Sealed house(Server::Signals::heed);
  EXPECT_THAT(meet(house.port()).name, HasSubstr("eerste"));
  make_identity(house.folder(), "tweede");
  std::raise(SIGHUP);
  std::string name;
  for (int tries = 0; tries < 1000 && name.find("tweede") == std::string::npos; ++tries) {
    name = meet(house.port()).name;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_THAT(name, HasSubstr("tweede"));
  std::ofstream(house.folder() / "house.pem", std::ios::trunc) << "kapot\n";
  std::raise(SIGHUP);
  for (int tries = 0; tries < 10; ++tries) {
    EXPECT_THAT(meet(house.port()).name, HasSubstr("tweede"));
  }
}

TEST(Tls, takes_a_certificate_with_its_own_key) {
  TemporaryFolder folder;
  TemporaryFolder other;
  make_identity(folder.path(), "een");
  make_identity(other.path(), "ander");
  const auto mixed = read_tls_identity((folder.path() / "house.pem").string(),
                                       (other.path() / "house.key").string());
  ASSERT_FALSE(mixed.has_value());
  EXPECT_EQ(mixed.error().fault, Fault::invalid);
  EXPECT_FALSE(read_tls_identity("nowhere.pem", "nowhere.key").has_value());
  Mirror mirror;
  ServerSettings settings;
  settings.tls_certificate = (folder.path() / "house.pem").string();
  EXPECT_FALSE(Server::open(settings, mirror).has_value());
}

// What a proxy says of the other side counts when the house was told that there is one.
TEST(Proxy, is_believed_when_there_is_one_and_never_otherwise) {
  const std::string request =
      "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"
      "X-Forwarded-For: 10.9.9.9, 192.0.2.7\r\n\r\n";
  for (const bool behind : {true, false}) {
    Mirror mirror;
    ServerSettings settings;
    settings.port = 0;
    settings.behind_proxy = behind;
    const auto opened = Server::open(settings, mirror);
    const auto& server = *opened;
    std::thread thread([&] { server->run(Server::Signals::ignore); });
    RawClient client(server->port());
    EXPECT_EQ(client.ask(request).body, behind ? "sealed from 192.0.2.7" : "plain from 127.0.0.1");
    server->stop();
    thread.join();
  }
}

// The witness and whoever vouches for people are asked over TLS, and not taken at their word.
TEST(Tls, another_house_with_a_certificate_of_its_own_making_is_not_asked) {
  const Sealed house;
  for (const Way way : {Way::sealed, Way::open}) {
    const auto reply = ask({.address = "https://localhost:" + std::to_string(house.port()) + "/",
                            .text = "old 0",
                            .way = way});
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().fault, Fault::unavailable);
    EXPECT_THAT(reply.error().says, HasSubstr("certificate"));
  }
}

// What the environment says while this stands.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name) {
    const char* const before = std::getenv(name);
    before_ = before == nullptr ? std::nullopt : std::optional<std::string>(before);
    setenv(name, value.c_str(), 1);
  }
  ~Environment() {
    if (before_) {
      setenv(name_, before_->c_str(), 1);
    } else {
      unsetenv(name_);
    }
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

TEST(Tls, another_house_that_an_authority_of_ours_vouches_for_is_asked) {
  const Sealed house(Server::Signals::ignore, "localhost");
  const Environment authorities("SSL_CERT_FILE", house.certificate());
  const std::string address = "https://localhost:" + std::to_string(house.port()) + "/";
  const auto reply = ask({.address = address, .text = "old 0"});
  ASSERT_TRUE(reply) << reply.error().says;
  EXPECT_THAT(reply->body, HasSubstr("sealed"));
}

TEST(Tls, another_house_under_a_name_that_is_not_on_its_certificate_is_not_asked) {
  const Sealed house(Server::Signals::ignore, "elsewhere.example");
  const Environment authorities("SSL_CERT_FILE", house.certificate());
  const auto reply = ask({.address = "https://localhost:" + std::to_string(house.port()) + "/"});
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().fault, Fault::unavailable);
}

TEST(Tls, another_house_elsewhere_is_asked_in_the_open_only_what_may_be_heard) {
  const auto reply = ask({.address = "http://witness.invalid/"});
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().fault, Fault::invalid);
  EXPECT_THAT(reply.error().says, HasSubstr("https://"));
  const auto open = ask({.address = "http://witness.invalid/", .way = Way::open});
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace naober::web
