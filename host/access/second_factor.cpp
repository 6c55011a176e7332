#include "access/second_factor.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

#include "access/account_rows.h"
#include "access/one_time_code.h"
#include "base/hash.h"
#include "store/secret_file.h"

namespace naober::access {
namespace {

constexpr std::size_t secret_size = 20;  // as long as the hash (RFC 4226 section 4, R6)
constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int recovery_codes = 10;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* room(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string hash_of(std::string_view text) { return std::string(bytes_of(sha256(text))); }

tl::unexpected<Error> wrong_code() {
  return refuse(Fault::not_allowed,
                "The code is not right, or was used before; take the next one that the app shows.",
                "/code");
}

// "abcdefgh-ijklmnop" and "ABCDEFGHIJKLMNOP" are the same to who types it over.
std::string plain_code(std::string_view code) {
  std::string plain;
  for (const char letter : code) {
    if (letter >= 'A' && letter <= 'Z') {
      plain += static_cast<char>(letter - 'A' + 'a');
    } else if (letter != '-' && letter != ' ') {
      plain += letter;
    }
  }
  return plain;
}

std::vector<std::string> new_recovery_codes(Random& random) {
  std::vector<std::string> codes;
  for (int i = 0; i < recovery_codes; ++i) {
    const std::string made = plain_code(base32(random.bytes(10)));
    codes.push_back(made.substr(0, 8) + "-" + made.substr(8));
  }
  return codes;
}

struct Kept {
  std::string sealed;
  bool on = false;
  std::int64_t last_step = 0;
};

Result<std::optional<Kept>> find_kept(store::ReadTransaction& transaction, const UserId& user) {
  auto row = transaction.query("find_second_factor");
  row.bind("user_id", user);
  TRY(const bool there, row.next());
  if (!there) {
    return std::optional<Kept>();
  }
  return std::optional<Kept>(
      Kept{row.bytes("secret"), !row.is_null("confirmed_at"), row.integer("last_step")});
}

}  // namespace

Result<std::string> SecondFactors::key() {
  const std::lock_guard lock(mutex_);
  if (key_.empty()) {
    const auto file = key_folder_ / "region.codes.key";
    auto read = store::read_secret(file, key_size);
    if (!read && read.error().fault == Fault::not_found) {
      read = store::make_secret(file, key_size, random_);
    }
    TRY(key_, std::move(read));
  }
  return key_;
}

Result<std::string> SecondFactors::seal(const UserId& user, std::string_view secret) {
  TRY(const std::string held, key());
  const std::string nonce = random_.bytes(nonce_size);
  std::string text(secret.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(room(text), nullptr, bytes(secret), secret.size(),
                                             bytes(user.text()), user.text().size(), nullptr,
                                             bytes(nonce), bytes(held));
  return nonce + text;
}

Result<std::string> SecondFactors::open(const UserId& user, std::string_view sealed) {
  TRY(const std::string held, key());
  constexpr std::size_t extra = nonce_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  std::string secret(sealed.size() > extra ? sealed.size() - extra : 0, '\0');
  const std::string_view text = sealed.substr(std::min(nonce_size, sealed.size()));
  const bool opened = sealed.size() > extra &&
                      crypto_aead_xchacha20poly1305_ietf_decrypt(
                          room(secret), nullptr, nullptr, bytes(text), text.size(),
                          bytes(user.text()), user.text().size(), bytes(sealed), bytes(held)) == 0;
  if (!opened) {
    return refuse(Fault::unavailable,
                  "The second factor of this account cannot be opened with the key of this host "
                  "(keys/region.codes.key); an administrator resets it.",
                  user.text());
  }
  return secret;
}

Result<Enrolment> SecondFactors::begin(const Account& account) {
  const std::string secret = random_.bytes(secret_size);
  TRY(const std::string sealed, seal(account.user, secret));
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto begin = transaction.query("begin_second_factor");
        begin.bind("user_id", account.user).bind("secret", store::Blob{sealed}).bind("now", now);
        TRY_DO(begin.run());
        if (begin.changes() == 0) {
          return refuse(Fault::conflict,
                        "This account has a second factor; an administrator resets it first.");
        }
        TRY_DO(journal::append(transaction, region_entry(now, account.user.text(),
                                                         "begin_second_factor", account.user)));
        return {};
      });
  TRY_DO(written);
  return Enrolment{base32(secret), enrolment_uri(secret, account.login_name)};
}

Result<std::vector<std::string>> SecondFactors::confirm(const UserId& user, std::string_view code) {
  TRY(const auto kept, region_.read([&](store::ReadTransaction& transaction) {
    return find_kept(transaction, user);
  }));
  if (!kept || kept->on) {
    return refuse(Fault::conflict, "There is no second factor that waits for its first code.");
  }
  TRY(const std::string secret, open(user, kept->sealed));
  const Instant now = clock_.now();
  const auto step = step_of_code(secret, plain_code(code), now, 0);
  if (!step) {
    return wrong_code();
  }
  const std::vector<std::string> codes = new_recovery_codes(random_);
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto confirm = transaction.query("confirm_second_factor");
        confirm.bind("user_id", user).bind("now", now).bind("step", *step);
        TRY_DO(confirm.run());
        if (confirm.changes() == 0) {
          return refuse(Fault::conflict, "The second factor was confirmed a moment ago.");
        }
        for (const std::string& each : codes) {
          const std::string hash = hash_of(plain_code(each));
          auto add = transaction.query("add_recovery_code");
          add.bind("user_id", user).bind("code_hash", store::Blob{hash});
          TRY_DO(add.run());
        }
        TRY_DO(journal::append(transaction,
                               region_entry(now, user.text(), "confirm_second_factor", user)));
        return {};
      });
  TRY_DO(written);
  return codes;
}

Result<void> SecondFactors::check(const UserId& user, std::string_view code) {
  TRY(const auto kept, region_.read([&](store::ReadTransaction& transaction) {
    return find_kept(transaction, user);
  }));
  if (!kept || !kept->on) {
    return {};
  }
  if (code.empty()) {
    return refuse(Fault::not_allowed,
                  "This account has a second factor: send the code that the app shows as 'code'.",
                  "/code");
  }
  TRY(const std::string secret, open(user, kept->sealed));
  const Instant now = clock_.now();
  const std::string plain = plain_code(code);
  const auto step = step_of_code(secret, plain, now, kept->last_step);
  const std::string hash = hash_of(plain);
  return region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
    auto take = transaction.query(step ? "take_code_step" : "take_recovery_code");
    take.bind("user_id", user);
    if (step) {
      take.bind("step", *step);
    } else {
      take.bind("now", now).bind("code_hash", store::Blob{hash});
    }
    TRY_DO(take.run());
    if (take.changes() == 0) {
      return wrong_code();
    }
    if (!step) {
      TRY_DO(
          journal::append(transaction, region_entry(now, user.text(), "use_recovery_code", user)));
    }
    return {};
  });
}

Result<FactorState> SecondFactors::state(const UserId& user) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<FactorState> {
    auto account = transaction.query("find_account");
    account.bind("user_id", user);
    TRY(const bool there, account.next());
    const bool administers = there && account.boolean("regional_administrator");
    auto row = transaction.query("second_factor_state");
    row.bind("user_id", user).bind("today", clock_.today());
    TRY_DO(row.next());
    FactorState state;
    state.on = row.boolean("is_on");
    state.asked = row.boolean("by_role") || (administers && row.boolean("by_region"));
    return state;
  });
}

Result<void> SecondFactors::reset(const UserId& user, const std::string& by) {
  const Instant now = clock_.now();
  return region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
    auto codes = transaction.query("forget_recovery_codes");
    codes.bind("user_id", user);
    TRY_DO(codes.run());
    auto factor = transaction.query("forget_second_factor");
    factor.bind("user_id", user);
    TRY_DO(factor.run());
    TRY_DO(journal::append(transaction, region_entry(now, by, "reset_second_factor", user)));
    return {};
  });
}

Result<std::vector<std::string>> SecondFactors::roles_that_must(const std::string& municipality) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<std::vector<std::string>> {
    auto rows = transaction.query("second_factor_rules");
    rows.bind("municipality", municipality);
    std::vector<std::string> found;
    while (true) {
      TRY(const bool there, rows.next());
      if (!there) {
        return found;
      }
      found.push_back(rows.text("role"));
    }
  });
}

Result<void> SecondFactors::require(const std::string& municipality,
                                    const std::vector<std::string>& roles, const std::string& by) {
  const Instant now = clock_.now();
  return region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
    auto clear = transaction.query("clear_second_factor_rules");
    clear.bind("municipality", municipality);
    TRY_DO(clear.run());
    List named;
    for (const std::string& role : roles) {
      auto add = transaction.query("add_second_factor_rule");
      add.bind("municipality", municipality).bind("role", role).bind("set_by", by).bind("now", now);
      TRY_DO(add.run());
      named.emplace_back(role);
    }
    journal::Entry entry = region_entry(now, by, "require_second_factor", UserId());
    entry.subject_kind = municipality.empty() ? "region" : "municipality";
    entry.subject_id = municipality.empty() ? "region" : municipality;
    entry.details = Map{{"roles", std::move(named)}};
    TRY_DO(journal::append(transaction, entry));
    return {};
  });
}

Result<bool> must_enrol(store::ReadTransaction& transaction, const UserId& user,
                        bool regional_administrator, Date day) {
  auto row = transaction.query("second_factor_state");
  row.bind("user_id", user).bind("today", day);
  TRY_DO(row.next());
  const bool asked = row.boolean("by_role") || (regional_administrator && row.boolean("by_region"));
  return asked && !row.boolean("is_on");
}

}  // namespace naober::access
