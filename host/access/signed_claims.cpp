#include "access/signed_claims.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/json.h"
#include "journal/base64.h"

namespace naober::access {
namespace {

template <auto free>
struct Freed {
  template <class T>
  void operator()(T* held) const {
    free(held);
  }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Pair = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

constexpr std::int64_t leeway_milliseconds = 60'000;
constexpr std::size_t longest_token = 16u << 10;
constexpr int smallest_rsa_bits = 2048;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

tl::unexpected<Error> unsound(std::string_view why) {
  return refuse(Fault::not_allowed,
                "What the other house says of this visitor cannot be trusted: " + std::string(why));
}

Number number_from(std::string_view text) {
  return Number(BN_bin2bn(bytes(text), static_cast<int>(text.size()), nullptr));
}

Key key_from(const char* kind, OSSL_PARAM_BLD* builder) {
  const Params params(OSSL_PARAM_BLD_to_param(builder));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
  EVP_PKEY* made = nullptr;
  if (params == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
    return nullptr;
  }
  return Key(made);
}

Key rsa_key(const Value& jwk) {
  const Number modulus = number_from(from_base64_for_url(jwk.text_at("n")));
  const Number exponent = number_from(from_base64_for_url(jwk.text_at("e")));
  const Builder builder(OSSL_PARAM_BLD_new());
  if (builder == nullptr || BN_num_bits(modulus.get()) < smallest_rsa_bits ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1) {
    return nullptr;
  }
  return key_from("RSA", builder.get());
}

Key ec_key(const Value& jwk) {
  const std::string x = from_base64_for_url(jwk.text_at("x"));
  const std::string y = from_base64_for_url(jwk.text_at("y"));
  const Builder builder(OSSL_PARAM_BLD_new());
  if (builder == nullptr || jwk.text_at("crv") != "P-256" || x.size() != 32 || y.size() != 32) {
    return nullptr;
  }
  const std::string point = '\x04' + x + y;
  if (OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) !=
          1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                       point.size()) != 1) {
    return nullptr;
  }
  return key_from("EC", builder.get());
}

// The two numbers side by side (RFC 7518 section 3.4) as OpenSSL takes them.
std::string in_der(std::string_view pair) {
  if (pair.size() != 64) {
    return "";
  }
  const Pair signature(ECDSA_SIG_new());
  ECDSA_SIG_set0(signature.get(), number_from(pair.substr(0, 32)).release(),
                 number_from(pair.substr(32)).release());
  unsigned char* out = nullptr;
  const int size = i2d_ECDSA_SIG(signature.get(), &out);
  std::string der;
  if (size > 0) {
    der.assign(out, out + size);
    OPENSSL_free(out);
  }
  return der;
}

bool holds(EVP_PKEY* key, std::string_view signature, std::string_view text) {
  const Digest digest(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
         EVP_DigestVerify(digest.get(), bytes(signature), signature.size(), bytes(text),
                          text.size()) == 1;
}

// The key that the header names; where it names none, the only one of its kind.
Result<const Value*> key_named(const Value& key_set, std::string_view id, std::string_view kind) {
  const Value* keys = key_set.find("keys");
  const List* list = keys == nullptr ? nullptr : keys->as<List>();
  const Value* found = nullptr;
  if (list != nullptr) {
    for (const Value& key : *list) {
      const bool fits = key.text_at("kty") == kind && (id.empty() || key.text_at("kid") == id) &&
                        key.text_at("use") != "enc";
      if (fits && found != nullptr) {
        return unsound("it does not say which of several keys signed it.");
      }
      if (fits) {
        found = &key;
      }
    }
  }
  if (found == nullptr) {
    return refuse(Fault::not_found, "The key that signed this is not among the issuer's keys.");
  }
  return found;
}

Result<void> check_signature(std::string_view text, std::string_view signature, const Value& header,
                             const Value& key_set) {
  const std::string_view algorithm = header.text_at("alg");
  if (algorithm != "RS256" && algorithm != "ES256") {
    return unsound("it is signed with '" + std::string(algorithm.substr(0, 16)) +
                   "', and this house takes RS256 and ES256.");
  }
  if (header.find("crit") != nullptr) {
    return unsound("it asks for something this house does not know ('crit').");
  }
  const bool rsa = algorithm == "RS256";
  TRY(const Value* jwk, key_named(key_set, header.text_at("kid"), rsa ? "RSA" : "EC"));
  const Key key = rsa ? rsa_key(*jwk) : ec_key(*jwk);
  if (key == nullptr) {
    return unsound("the issuer's key is not in form, or too short.");
  }
  const std::string raw = from_base64_for_url(signature);
  if (!holds(key.get(), rsa ? raw : in_der(raw), text)) {
    return unsound("its signature does not hold.");
  }
  return {};
}

std::optional<std::int64_t> seconds_at(const Value& claims, std::string_view name) {
  const Value* found = claims.find(name);
  if (found == nullptr) {
    return std::nullopt;
  }
  if (const auto* whole = found->as<std::int64_t>()) {
    return *whole;
  }
  const auto* number = found->as<double>();
  return number == nullptr ? std::nullopt
                           : std::optional<std::int64_t>(static_cast<std::int64_t>(*number));
}

Result<void> check_times(const Value& claims, Instant now) {
  const auto expires = seconds_at(claims, "exp");
  const auto begins = seconds_at(claims, "nbf");
  const auto issued = seconds_at(claims, "iat");
  if (!expires || *expires * 1000 + leeway_milliseconds < now.milliseconds) {
    return unsound("its time has passed.");
  }
  for (const auto& moment : {begins, issued}) {
    if (moment && *moment * 1000 - leeway_milliseconds > now.milliseconds) {
      return unsound("its time has not come; compare the clocks of the two houses.");
    }
  }
  return {};
}

}  // namespace

std::string base64_for_url(std::string_view raw) {
  std::string text = journal::base64(raw);
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  text.erase(std::min(text.find('='), text.size()));
  return text;
}

std::string from_base64_for_url(std::string_view text) {
  std::string padded(text);
  if (padded.find_first_of("+/=") != std::string::npos) {
    return "";
  }
  std::replace(padded.begin(), padded.end(), '-', '+');
  std::replace(padded.begin(), padded.end(), '_', '/');
  padded.append((4 - padded.size() % 4) % 4, '=');
  return journal::from_base64(padded);
}

Result<Value> signed_claims(std::string_view token, const Value& key_set, Instant now) {
  const std::size_t first = token.find('.');
  const std::size_t last = token.rfind('.');
  if (token.size() > longest_token || first == std::string_view::npos || first == last ||
      token.find('.', first + 1) != last) {
    return unsound("it is no signed token of three parts.");
  }
  const auto header = read_json(from_base64_for_url(token.substr(0, first)));
  const auto claims = read_json(from_base64_for_url(token.substr(first + 1, last - first - 1)));
  if (!header || !claims || claims->as<Map>() == nullptr) {
    return unsound("its parts are not in form.");
  }
  TRY_DO(check_signature(token.substr(0, last), token.substr(last + 1), *header, key_set));
  TRY_DO(check_times(*claims, now));
  return *claims;
}

bool is_for(const Value& claims, std::string_view audience) {
  const Value* named = claims.find("aud");
  if (named == nullptr) {
    return false;
  }
  if (const List* several = named->as<List>()) {
    // With several parties, the one that asked must be named too (OpenID Connect Core 3.1.3.7).
    const bool among =
        std::find(several->begin(), several->end(), Value(audience)) != several->end();
    return among && (several->size() == 1 || claims.text_at("azp") == audience);
  }
  return *named == Value(audience);
}

}  // namespace naober::access
