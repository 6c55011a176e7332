#include "web/fetch.h"

#include <curl/curl.h>

#include <cstdlib>
#include <memory>
#include <mutex>

namespace naober::web {
namespace {

constexpr std::size_t longest_body = 1u << 20;

struct Cleanup {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};

struct CleanupHeaders {
  void operator()(curl_slist* headers) const { curl_slist_free_all(headers); }
};
using Headers = std::unique_ptr<curl_slist, CleanupHeaders>;

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto* body = static_cast<std::string*>(into);
  if (body->size() + size * count > longest_body) {
    return 0;  // ends the transfer
  }
  body->append(bytes, size * count);
  return size * count;
}

bool is_here(std::string_view address) {
  for (const std::string_view here : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
    const std::string_view rest =
        address.starts_with(here) ? address.substr(here.size()) : std::string_view("x");
    if (rest.empty() || rest.front() == ':' || rest.front() == '/') {
      return true;
    }
  }
  return false;
}

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

}  // namespace

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string safe;
  for (const char letter : text) {
    if (is_plain(letter)) {
      safe += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      safe += '%';
      safe += digits[byte >> 4U];
      safe += digits[byte & 15U];
    }
  }
  return safe;
}

Result<Reply> ask(const Question& question) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  const bool will_do = question.way == Way::open && question.address.starts_with("http://");
  if (!question.address.starts_with("https://") && !is_here(question.address) && !will_do) {
    return refuse(Fault::invalid, "Another house is asked over https:// alone.", question.address);
  }
  const std::unique_ptr<CURL, Cleanup> curl(curl_easy_init());
  if (curl == nullptr) {
    return refuse(Fault::unavailable, "There is no memory to ask another house.");
  }
  Reply reply;
  std::string form;
  for (const auto& [key, value] : question.form) {
    form += (form.empty() ? "" : "&") + escaped(key) + "=" + escaped(value);
  }
  curl_easy_setopt(curl.get(), CURLOPT_URL, question.address.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, 5'000L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, 10'000L);
  curl_easy_setopt(curl.get(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (const char* const authorities = std::getenv("SSL_CERT_FILE"); authorities != nullptr) {
    curl_easy_setopt(curl.get(), CURLOPT_CAINFO, authorities);
  }
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, static_cast<void*>(&reply.body));
  const std::string& sent = question.text.empty() ? form : question.text;
  const Headers plain_text(curl_slist_append(nullptr, "Content-Type: text/plain; charset=utf-8"));
  if (!sent.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(sent.size()));
    curl_easy_setopt(curl.get(), CURLOPT_COPYPOSTFIELDS, sent.c_str());
  }
  if (!question.text.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, plain_text.get());
  }
  const std::string login = escaped(question.user) + ":" + escaped(question.password);
  if (!question.user.empty()) {
    curl_easy_setopt(curl.get(), CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(curl.get(), CURLOPT_USERPWD, login.c_str());
  }
  const CURLcode failed = curl_easy_perform(curl.get());
  if (failed != CURLE_OK) {
    return refuse(Fault::unavailable,
                  std::string("The other house cannot be asked right now: ") +
                      curl_easy_strerror(failed) + ".",
                  question.address);
  }
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  return reply;
}

}  // namespace naober::web
