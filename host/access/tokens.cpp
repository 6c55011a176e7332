#include "access/tokens.h"

#include <fmt/format.h>

#include <algorithm>

#include "access/account_rows.h"
#include "access/may.h"
#include "base/hash.h"
#include "base/text.h"

namespace naober::access {
namespace {

std::string text_of(const std::vector<Act>& acts) {
  std::string text;
  for (const Act act : acts) {
    text += (text.empty() ? "" : " ") + std::string(name_of(act));
  }
  return text;
}

// An act that this version does not know any more opens nothing.
std::vector<Act> acts_from(std::string_view text) {
  std::vector<Act> acts;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    if (const auto act = act_named(text.substr(0, end))) {
      acts.push_back(*act);
    }
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return acts;
}

AccessToken token_from(const store::Statement& row) {
  AccessToken token;
  token.id = row.id<TokenId>("token_id");
  token.user = row.id<UserId>("user_id");
  token.municipality = row.text("municipality");
  token.name = row.text("name");
  token.acts = acts_from(row.text("acts"));
  token.till = row.date("valid_till");
  token.made_by = row.text("made_by");
  token.made_at = row.instant("made_at");
  token.revoked_at = row.optional_instant("revoked_at");
  return token;
}

Result<void> check_form(const NewToken& token, Date today) {
  if (token.name.empty() || token.name.size() > 120 || !is_utf8(token.name)) {
    return refuse(Fault::invalid, "Say in 1 to 120 bytes which system holds the token.", "/name");
  }
  if (token.acts.empty()) {
    return refuse(Fault::invalid, "Say what the token is for: at least one act.", "/acts");
  }
  if (token.till < today || today.plus_days(366) < token.till) {
    return refuse(Fault::invalid,
                  fmt::format("A token ends within a year: its last day is from {} to {}.",
                              today.text(), today.plus_days(366).text()),
                  "/till");
  }
  return {};
}

// A token narrows: what its user may not do, it does not open.
Result<void> check_acts(store::ReadTransaction& transaction, const NewToken& token,
                        const policy::Bundle& bundle, Date today) {
  auto found = transaction.query("find_account");
  found.bind("user_id", token.user);
  TRY(const bool there, found.next());
  if (!there || !found.is_null("ended_at")) {
    return refuse(Fault::not_found, "There is no such user.", "/user_id");
  }
  Visitor visitor;
  visitor.account = account_from(found);
  visitor.account.regional_administrator = false;
  auto rows = transaction.query("role_assignments_of_user");
  rows.bind("user_id", token.user);
  TRY(visitor.assignments, all_assignments(rows));
  const auto open = acts_open_to(visitor.actor_in(bundle.municipality.name, today), bundle);
  for (const Act act : token.acts) {
    if (act == Act::manage_users) {
      return refuse(Fault::invalid, "A token manages no users; a person does.", "/acts");
    }
    if (std::find(open.begin(), open.end(), act) == open.end()) {
      return refuse(Fault::not_allowed,
                    fmt::format("The user may not {} in {}, so no token of theirs may.",
                                phrase_of(act), bundle.municipality.title),
                    "/acts");
    }
  }
  return {};
}

journal::Entry line_of(Instant now, const std::string& by, std::string act,
                       const AccessToken& token) {
  journal::Entry entry = region_entry(now, by, std::move(act), token.user);
  entry.details = Map{{"token_id", token.id.text()},
                      {"municipality", token.municipality},
                      {"acts", text_of(token.acts)},
                      {"till", token.till.text()}};
  return entry;
}

}  // namespace

Result<MadeToken> Tokens::add(const NewToken& token, const policy::Bundle& bundle,
                              const std::string& by) {
  const Date today = clock_.today();
  TRY_DO(check_form(token, today));
  MadeToken made;
  made.secret = std::string(token_prefix) + to_hex(random_.bytes(32));
  made.token = {TokenId::make(random_),
                token.user,
                bundle.municipality.name,
                token.name,
                token.acts,
                token.till,
                by,
                clock_.now(),
                std::nullopt};
  const std::string hash(bytes_of(sha256(made.secret)));
  return region_.write([&](store::WriteTransaction& transaction) -> Result<MadeToken> {
    TRY_DO(check_acts(transaction, token, bundle, today));
    auto add = transaction.query("add_access_token");
    add.bind("token_id", made.token.id)
        .bind("token_hash", store::Blob{hash})
        .bind("user_id", token.user)
        .bind("municipality", made.token.municipality)
        .bind("name", token.name)
        .bind("acts", text_of(token.acts))
        .bind("valid_till", token.till)
        .bind("made_by", by)
        .bind("now", made.token.made_at);
    TRY_DO(add.run());
    TRY_DO(journal::append(transaction, line_of(made.token.made_at, by, "add_token", made.token)));
    return made;
  });
}

Result<void> Tokens::revoke(const TokenId& token, const std::string& municipality,
                            const std::string& by) {
  const Instant now = clock_.now();
  auto user = region_.write([&](store::WriteTransaction& transaction) -> Result<UserId> {
    auto revoke = transaction.query("revoke_access_token");
    revoke.bind("token_id", token)
        .bind("municipality", municipality)
        .bind("revoked_by", by)
        .bind("now", now);
    TRY_DO(revoke.run());
    if (revoke.changes() == 0) {
      return refuse(Fault::not_found, "There is no such token here, or it was revoked before.",
                    token.text());
    }
    auto row = transaction.query("find_access_token");
    row.bind("token_id", token);
    TRY_DO(row.next());
    const AccessToken gone = token_from(row);
    TRY_DO(journal::append(transaction, line_of(now, by, "revoke_token", gone)));
    return gone.user;
  });
  if (!user) {
    return tl::unexpected<Error>(user.error());
  }
  sessions_.forget(*user);
  return {};
}

Result<std::vector<AccessToken>> Tokens::page(const std::string& municipality,
                                              const std::string& after, int limit) {
  return region_.read([&](store::ReadTransaction& transaction) -> Result<std::vector<AccessToken>> {
    auto rows = transaction.query("page_of_access_tokens");
    rows.bind("municipality", municipality).bind("after", after).bind("limit", limit);
    std::vector<AccessToken> found;
    while (true) {
      TRY(const bool there, rows.next());
      if (!there) {
        return found;
      }
      found.push_back(token_from(rows));
    }
  });
}

Result<std::optional<AccessToken>> find_token(store::ReadTransaction& transaction,
                                              const std::string& token_hash) {
  auto row = transaction.query("find_access_token_by_hash");
  row.bind("token_hash", store::Blob{token_hash});
  TRY(const bool there, row.next());
  return there ? std::optional<AccessToken>(token_from(row)) : std::optional<AccessToken>();
}

}  // namespace naober::access
