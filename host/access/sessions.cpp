#include "access/sessions.h"

#include <fmt/format.h>

#include <algorithm>

#include "access/account_rows.h"
#include "access/second_factor.h"
#include "access/tokens.h"
#include "base/hash.h"
#include "base/text.h"

namespace naober::access {
namespace {

constexpr std::size_t kept_at_most = 20'000;
constexpr std::int64_t day_in_milliseconds = 24LL * 60 * 60 * 1000;

// The same answer for a name that nobody has, a wrong password and an account that ended.
tl::unexpected<Error> wrong() {
  return refuse(Fault::not_allowed, "The login name or the password is not right.");
}

tl::unexpected<Error> no_session() {
  return refuse(Fault::not_allowed,
                "This takes a valid session, and there is none, or it has ended: log in (again).");
}

std::string hash_of(std::string_view text) { return std::string(bytes_of(sha256(text))); }

// The first moment that is no longer this day in the Netherlands.
Result<Instant> end_of_day(Date day) {
  TRY(Instant end, Instant::parse(day.text() + "T22:00:00Z"));
  while (Clock::day_in_the_netherlands(end) <= day) {
    end.milliseconds += 60LL * 60 * 1000;
  }
  return end;
}

Result<std::shared_ptr<const Visitor>> read_visitor(store::ReadTransaction& transaction,
                                                    const UserId& user, const SessionId& session,
                                                    Date today, bool vouched) {
  auto row = transaction.query("find_account");
  row.bind("user_id", user);
  TRY(const bool there, row.next());
  if (!there) {
    return no_session();
  }
  Visitor visitor;
  visitor.account = account_from(row);
  visitor.session = session;
  auto rows = transaction.query("role_assignments_of_user");
  rows.bind("user_id", user);
  TRY(visitor.assignments, all_assignments(rows));
  if (!vouched) {
    TRY(visitor.must_enrol,
        must_enrol(transaction, user, visitor.account.regional_administrator, today));
  }
  return std::make_shared<const Visitor>(std::move(visitor));
}

}  // namespace

Sessions::Sessions(store::RegionStore& region, Passwords& passwords, const Clock& clock,
                   Random& random, const SessionTerms& terms, SecondFactors* factors)
    : region_(region),
      passwords_(passwords),
      clock_(clock),
      random_(random),
      terms_(terms),
      factors_(factors) {}

Result<void> Sessions::refuse_while_locked(const std::string& name) {
  const Instant now = clock_.now();
  TRY(const std::int64_t locked_until,
      region_.read([&](store::ReadTransaction& transaction) -> Result<std::int64_t> {
        auto row = transaction.query("find_login_failure");
        row.bind("name_hash", store::Blob{hash_of(name)});
        TRY(const bool there, row.next());
        return there ? row.integer("locked_until") : std::int64_t{0};
      }));
  if (locked_until <= now.milliseconds) {
    return {};
  }
  return refuse(
      Fault::unavailable,
      fmt::format("After {} failed attempts this name is locked; try again in {} minutes.",
                  terms_.failures_allowed, (locked_until - now.milliseconds) / 60'000 + 1),
      "/login_name");
}

Result<void> Sessions::count_failure(const std::string& name) {
  const Instant now = clock_.now();
  const std::string name_hash = hash_of(name);
  return region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
    auto row = transaction.query("find_login_failure");
    row.bind("name_hash", store::Blob{name_hash});
    TRY(const bool there, row.next());
    // Failures long ago do not count; those of a lock that ran out do not either.
    const bool counts = there &&
                        row.integer("last_at") + terms_.lock_milliseconds > now.milliseconds &&
                        row.integer("locked_until") == 0;
    const std::int64_t failures = (counts ? row.integer("failures") : 0) + 1;
    auto record = transaction.query("record_login_failure");
    record.bind("name_hash", store::Blob{name_hash})
        .bind("failures", failures)
        .bind("now", now)
        .bind("locked_until", failures >= terms_.failures_allowed
                                  ? now.milliseconds + terms_.lock_milliseconds
                                  : std::int64_t{0});
    TRY_DO(record.run());
    auto forget = transaction.query("forget_old_login_failures");
    forget.bind("before", now.milliseconds - day_in_milliseconds);
    return forget.run();
  });
}

Result<void> Sessions::check_password(const std::string& login_name, std::string_view password) {
  TRY_DO(refuse_while_locked(login_name));
  TRY(const std::string hash,
      region_.read([&](store::ReadTransaction& transaction) -> Result<std::string> {
        auto row = transaction.query("find_password_hash");
        row.bind("login_name", login_name);
        TRY(const bool there, row.next());
        return there && row.is_null("ended_at") ? row.text("password_hash") : std::string();
      }));
  bool right = false;
  if (hash.empty()) {
    TRY_DO(passwords_.pretend(password));
  } else {
    TRY(right, passwords_.matches(password, hash));
  }
  if (!right) {
    TRY_DO(count_failure(login_name));
    return wrong();
  }
  return {};
}

Result<UserId> Sessions::check_factor(const std::string& login_name, std::string_view code) {
  TRY(const UserId user, region_.read([&](store::ReadTransaction& transaction) -> Result<UserId> {
    auto account = transaction.query("find_account_by_login_name");
    account.bind("login_name", login_name);
    TRY(const bool there, account.next());
    return there ? Result<UserId>(account.id<UserId>("user_id")) : wrong();
  }));
  if (factors_ == nullptr) {
    return user;
  }
  if (const auto taken = factors_->check(user, code); !taken) {
    // Being asked for the code is no failure; bringing a wrong one is.
    if (taken.error().fault == Fault::not_allowed && !code.empty()) {
      TRY_DO(count_failure(login_name));
    }
    return tl::unexpected<Error>(taken.error());
  }
  return user;
}

Result<OpenedSession> Sessions::log_in(const std::string& login_name, std::string_view password,
                                       std::string_view code) {
  TRY_DO(check_password(login_name, password));
  TRY(const UserId user, check_factor(login_name, code));
  return open(user, login_name, "");
}

Result<OpenedSession> Sessions::open_vouched(const UserId& user, const std::string& issuer) {
  return open(user, "", issuer);
}

Result<OpenedSession> Sessions::open(const UserId& user, const std::string& login_name,
                                     const std::string& issuer) {
  OpenedSession opened;
  opened.id = SessionId::make(random_);
  opened.token = to_hex(random_.bytes(32));
  const Instant now = clock_.now();
  opened.ends_at = Instant{now.milliseconds + terms_.longest_milliseconds};
  const std::string token_hash = hash_of(opened.token);
  auto written = region_.write(
      [&](store::WriteTransaction& transaction) -> Result<std::shared_ptr<const Visitor>> {
        auto account = transaction.query("find_account");
        account.bind("user_id", user);
        TRY(const bool there, account.next());
        if (!there || !account.is_null("ended_at")) {
          return wrong();
        }
        auto open = transaction.query("open_session");
        open.bind("session_id", opened.id)
            .bind("token_hash", store::Blob{token_hash})
            .bind("user_id", user)
            .bind("issuer", issuer)
            .bind("now", now)
            .bind("ends_at", opened.ends_at);
        TRY_DO(open.run());
        auto clear = transaction.query("forget_login_failures");
        clear.bind("name_hash", store::Blob{hash_of(login_name)});
        TRY_DO(clear.run());
        auto forget = transaction.query("forget_old_sessions");
        forget.bind("before", now.milliseconds - day_in_milliseconds);
        TRY_DO(forget.run());
        journal::Entry entry = region_entry(now, user.text(), "log_in", user);
        if (!issuer.empty()) {
          entry.details = Map{{"issuer", issuer}};
        }
        TRY_DO(journal::append(transaction, entry));
        return read_visitor(transaction, user, opened.id, clock_.today(), !issuer.empty());
      });
  if (!written) {
    return tl::unexpected<Error>(written.error());
  }
  opened.visitor = *written;
  const std::lock_guard lock(mutex_);
  kept_[token_hash] = {opened.visitor, now, opened.ends_at};
  return opened;
}

bool Sessions::has_ended(const Kept& kept, Instant now) const {
  return now >= kept.ends_at ||
         now.milliseconds >= kept.renewed_at.milliseconds + terms_.idle_milliseconds;
}

Result<Sessions::Kept> Sessions::read_session(const std::string& token_hash) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<Kept> {
    auto row = transaction.query("find_session");
    row.bind("token_hash", store::Blob{token_hash});
    TRY(const bool there, row.next());
    if (!there) {
      return no_session();
    }
    Kept kept;
    kept.renewed_at = row.instant("renewed_at");
    kept.ends_at = row.instant("ends_at");
    TRY(kept.visitor,
        read_visitor(transaction, row.id<UserId>("user_id"), row.id<SessionId>("session_id"),
                     clock_.today(), !row.text("issuer").empty()));
    return kept;
  });
}

// A token is a visitor without a session: it is not renewed, and ends with its last day.
Result<Sessions::Kept> Sessions::read_token(const std::string& token_hash) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<Kept> {
    TRY(const auto token, find_token(transaction, token_hash));
    if (!token) {
      return refuse(Fault::not_allowed, "This token is unknown here, or was revoked.");
    }
    TRY(const auto user, read_visitor(transaction, token->user, SessionId(), clock_.today(), true));
    auto narrowed = std::make_shared<Visitor>(*user);
    narrowed->scope = TokenScope{token->municipality, token->acts};
    narrowed->account.regional_administrator = false;
    Kept kept;
    kept.visitor = std::move(narrowed);
    TRY(kept.ends_at, end_of_day(token->till));
    kept.renewed_at = kept.ends_at;
    return kept;
  });
}

Result<Sessions::Kept> Sessions::keep_alive(const std::string& token_hash, Kept kept) {
  const Instant now = clock_.now();
  if (has_ended(kept, now)) {
    return no_session();
  }
  if (now.milliseconds - kept.renewed_at.milliseconds < terms_.renew_milliseconds) {
    return kept;
  }
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto renew = transaction.query("renew_session");
        renew.bind("session_id", kept.visitor->session).bind("now", now);
        TRY_DO(renew.run());
        return renew.changes() == 1 ? Result<void>() : no_session();
      });
  TRY_DO(written);
  kept.renewed_at = now;
  const std::lock_guard lock(mutex_);
  if (const auto found = kept_.find(token_hash); found != kept_.end()) {
    found->second.renewed_at = now;
  }
  return kept;
}

Result<std::shared_ptr<const Visitor>> Sessions::visitor(std::string_view token) {
  const bool of_a_system = token.starts_with(token_prefix);
  if (token.size() != 64 + (of_a_system ? token_prefix.size() : 0)) {
    return no_session();
  }
  const std::string token_hash = hash_of(token);
  std::optional<Kept> known;
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    generation = generation_;
    if (const auto found = kept_.find(token_hash); found != kept_.end()) {
      known = found->second;
    }
  }
  if (!known) {
    TRY(known, of_a_system ? read_token(token_hash) : read_session(token_hash));
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= kept_at_most) {
      kept_.clear();
    }
    // Somebody's session may have been revoked between our reading and now; then nothing is kept.
    if (generation == generation_) {
      kept_[token_hash] = *known;
    }
  }
  TRY(const Kept kept, keep_alive(token_hash, *known));
  return kept.visitor;
}

Result<void> Sessions::log_out(const Visitor& visitor) {
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto revoke = transaction.query("revoke_session");
        revoke.bind("session_id", visitor.session).bind("now", now);
        TRY_DO(revoke.run());
        TRY_DO(journal::append(transaction, region_entry(now, visitor.account.user.text(),
                                                         "log_out", visitor.account.user)));
        return {};
      });
  TRY_DO(written);
  forget(visitor.account.user);
  return {};
}

Result<void> Sessions::revoke_all(const UserId& user) {
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto revoke = transaction.query("revoke_sessions_of_user");
        revoke.bind("user_id", user).bind("now", now);
        return revoke.run();
      });
  TRY_DO(written);
  forget(user);
  return {};
}

Result<void> Sessions::log_out_everywhere(const UserId& user, const std::string& by) {
  const Instant now = clock_.now();
  const Result<void> written =
      region_.write([&](store::WriteTransaction& transaction) -> Result<void> {
        auto revoke = transaction.query("revoke_sessions_of_user");
        revoke.bind("user_id", user).bind("now", now);
        TRY_DO(revoke.run());
        TRY_DO(journal::append(transaction, region_entry(now, by, "log_out_everywhere", user)));
        return {};
      });
  TRY_DO(written);
  forget(user);
  return {};
}

void Sessions::forget_all() {
  const std::lock_guard lock(mutex_);
  ++generation_;
  kept_.clear();
}

void Sessions::forget(const UserId& user) {
  const std::lock_guard lock(mutex_);
  ++generation_;
  for (auto kept = kept_.begin(); kept != kept_.end();) {
    kept = kept->second.visitor->account.user == user ? kept_.erase(kept) : std::next(kept);
  }
}

}  // namespace naober::access
