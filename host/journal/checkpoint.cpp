#include "journal/checkpoint.h"

#include <sodium.h>

#include <charconv>
#include <fstream>
#include <utility>

#include "base/text.h"
#include "journal/base64.h"
#include "store/secret_file.h"

namespace naober::journal {

namespace {

constexpr char algorithm_ed25519 = 1;
// An em dash and a space open a signature line; the dash is three bytes in UTF-8.
constexpr std::string_view signature_mark = "\xE2\x80\x94 ";

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string body_of(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
         base64(bytes_of(checkpoint.root)) + "\n";
}

tl::unexpected<Error> not_in_form(const char* what) {
  return refuse(Fault::invalid, std::string("This is no checkpoint: ") + what);
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

Result<Checkpoint> read_body(std::string_view body) {
  Checkpoint checkpoint;
  checkpoint.origin = take_line(body);
  const std::string_view size = take_line(body);
  const char* const end = size.data() + size.size();
  const auto [stop, error] = std::from_chars(size.data(), end, checkpoint.size);
  const bool leading_zero = size.size() > 1 && size.front() == '0';
  if (size.empty() || error != std::errc() || stop != end || leading_zero) {
    return not_in_form("its second line is not a size");
  }
  const std::string root = from_base64(take_line(body));
  if (root.size() != checkpoint.root.size()) {
    return not_in_form("its third line is not a root hash");
  }
  std::copy(root.begin(), root.end(), checkpoint.root.begin());
  return checkpoint;
}

}  // namespace

VerifierKey::VerifierKey(std::string name, std::string public_key)
    : name_(std::move(name)), public_key_(std::move(public_key)) {}

std::string VerifierKey::key_id() const {
  const Hash hash = sha256(name_ + "\n" + algorithm_ed25519 + public_key_);
  return std::string(bytes_of(hash).substr(0, 4));
}

std::string VerifierKey::text() const {
  return name_ + "+" + to_hex(key_id()) + "+" + base64(algorithm_ed25519 + public_key_);
}

Result<VerifierKey> VerifierKey::read(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string text;
  if (!std::getline(stream, text)) {
    return refuse(Fault::not_found, "There is no public key to read here.", file.string());
  }
  return parse(text);
}

Result<VerifierKey> VerifierKey::parse(std::string_view text) {
  const auto first = text.find('+');
  const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (first == 0 || second == std::string_view::npos) {
    return refuse(Fault::invalid, "A verifier key has the form name+hash+key");
  }
  const std::string key = from_base64(text.substr(second + 1));
  if (key.size() != 1 + crypto_sign_PUBLICKEYBYTES || key.front() != algorithm_ed25519) {
    return refuse(Fault::invalid, "This verifier key holds no Ed25519 key");
  }
  VerifierKey made(std::string(text.substr(0, first)), key.substr(1));
  if (to_hex(made.key_id()) != text.substr(first + 1, second - first - 1)) {
    return refuse(Fault::invalid, "The hash of this verifier key does not fit its name and key");
  }
  return made;
}

Result<Checkpoint> VerifierKey::open(std::string_view note) const {
  CHECK(sodium_init() >= 0);
  const auto blank = note.find("\n\n");
  if (blank == std::string_view::npos) {
    return not_in_form("it has no signature");
  }
  const std::string_view body = note.substr(0, blank + 1);
  std::string_view signatures = note.substr(blank + 2);
  const std::string wanted = std::string(signature_mark) + name_ + " ";
  while (!signatures.empty()) {
    const std::string_view line = take_line(signatures);
    if (!line.starts_with(wanted)) {
      continue;
    }
    const std::string signature = from_base64(line.substr(wanted.size()));
    if (signature.size() != 4 + crypto_sign_BYTES || !signature.starts_with(key_id())) {
      continue;
    }
    if (crypto_sign_verify_detached(raw(signature) + 4, raw(body), body.size(), raw(public_key_)) !=
        0) {
      return refuse(Fault::invalid, "The signature under this checkpoint is false", name_);
    }
    TRY(Checkpoint checkpoint, read_body(body));
    if (checkpoint.origin != name_) {
      return refuse(Fault::invalid, "This checkpoint is of another journal", checkpoint.origin);
    }
    return checkpoint;
  }
  return refuse(Fault::invalid, "This checkpoint is not signed by " + text(), name_);
}

SigningKey::SigningKey(std::string name, std::string secret)
    : name_(std::move(name)), secret_(std::move(secret)) {}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

Result<SigningKey> SigningKey::open(const std::filesystem::path& file, std::string name,
                                    MayMake may_make, Random& random) {
  CHECK(sodium_init() >= 0);
  auto seed = store::read_secret(file, crypto_sign_SEEDBYTES);
  if (!seed && seed.error().fault == Fault::not_found && may_make == MayMake::yes) {
    seed = store::make_secret(file, crypto_sign_SEEDBYTES, random);
  }
  if (!seed) {
    return tl::unexpected<Error>(std::move(seed).error());
  }
  std::string public_key(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_seed_keypair(raw(public_key), raw(secret), raw(*seed));
  sodium_memzero(seed->data(), seed->size());
  return SigningKey(std::move(name), std::move(secret));
}

VerifierKey SigningKey::verifier() const { return {name_, secret_.substr(crypto_sign_SEEDBYTES)}; }

std::string SigningKey::sign(const Checkpoint& checkpoint) const {
  CHECK(checkpoint.origin == name_);
  const std::string body = body_of(checkpoint);
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(raw(signature), nullptr, raw(body), body.size(), raw(secret_));
  return body + "\n" + std::string(signature_mark) + name_ + " " +
         base64(verifier().key_id() + signature) + "\n";
}

}  // namespace naober::journal
