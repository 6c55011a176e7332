#include "web/witness.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

#include "base/hash.h"
#include "base/json.h"
#include "journal/base64.h"
#include "safe/checkpoint_folder.h"
#include "store/secret_file.h"
#include "web/fetch.h"

namespace naober::web {

namespace {

constexpr std::chrono::seconds longest_pause{64};
std::filesystem::path position_file(const std::filesystem::path& data) {
  return data / "witness.position";
}

bool is_address(const std::string& address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (address.starts_with(scheme)) {
      return address.size() > scheme.size() && address[scheme.size()] != '/';
    }
  }
  return false;
}

}  // namespace

Witness::Witness(std::string address, std::filesystem::path data)
    : address_(std::move(address)), data_(std::move(data)) {}

Result<std::unique_ptr<Witness>> Witness::at(const std::string& address,
                                             std::filesystem::path data) {
  if (!is_address(address)) {
    return refuse(
        Fault::invalid,
        "The address of a witness has the form https://host/path or http://host:port/path.",
        address);
  }
  std::unique_ptr<Witness> witness(new Witness(address, std::move(data)));
  std::ifstream stream(position_file(witness->data_));
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  if (const auto kept = read_json(text); kept && kept->as<Map>() != nullptr) {
    for (const auto& [name, size] : *kept->as<Map>()) {
      if (const auto* count = size.as<std::int64_t>()) {
        witness->taken_.emplace(name, static_cast<std::uint64_t>(*count));
      }
    }
  }
  return witness;
}

Result<void> Witness::tell(const std::string& name) {
  if (std::chrono::steady_clock::now() < not_before_) {
    return tl::unexpected<Error>(last_refusal_);
  }
  TRY(const auto step, safe::checkpoint_step(data_, name, taken_[name]));
  if (step.note.empty() || step.size == taken_[name]) {
    return {};
  }
  std::string body = "old " + std::to_string(taken_[name]) + "\n";
  for (const Hash& hash : step.proof.path) {
    body += journal::base64(bytes_of(hash)) + "\n";
  }
  body += "\n" + step.note;
  auto told = post(name, step.size, body);
  if (told) {
    pause_ = std::chrono::seconds(0);
  } else {
    last_refusal_ = told.error();
    pause_ = std::min(longest_pause, std::max(std::chrono::seconds(1), pause_ * 2));
    not_before_ = std::chrono::steady_clock::now() + pause_;
  }
  return told;
}

Result<void> Witness::post(const std::string& name, std::uint64_t size, const std::string& body) {
  TRY(const auto answer, ask({.address = address_, .text = body, .way = Way::open}));
  if (answer.status == 200) {
    return keep(name, size);
  }
  std::uint64_t stands_at = 0;
  if (answer.status == 409 &&
      std::from_chars(answer.body.data(), answer.body.data() + answer.body.size(), stands_at).ec ==
          std::errc()) {
    TRY_DO(keep(name, stands_at));
  }
  return refuse(Fault::unavailable,
                "The witness did not take the checkpoint of '" + name + "' (status " +
                    std::to_string(answer.status) + "): " + answer.body.substr(0, 200),
                address_);
}

Result<void> Witness::keep(const std::string& name, std::uint64_t size) {
  taken_[name] = size;
  Map kept;
  for (const auto& [each, count] : taken_) {
    kept.emplace(each, static_cast<std::int64_t>(count));
  }
  return store::write_durably(position_file(data_), write_json(kept) + "\n", 0600);
}

}  // namespace naober::web
