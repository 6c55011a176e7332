#include "web/open_id.h"

#include <algorithm>

#include "access/signed_claims.h"
#include "base/hash.h"
#include "base/json.h"
#include "web/fetch.h"
#include "web/log.h"

namespace naober::web {
namespace {

constexpr std::int64_t time_to_log_in = 10LL * 60 * 1000;
constexpr std::int64_t published_holds = 10LL * 60 * 1000;
constexpr std::int64_t asked_again_after = 10LL * 1000;
constexpr std::size_t most_waiting = 10'000;
constexpr std::string_view logout_event = "http://schemas.openid.net/event/backchannel-logout";

std::string hash_of(std::string_view text) { return std::string(bytes_of(sha256(text))); }

tl::unexpected<Error> unfit(std::string says) {
  return refuse(Fault::not_allowed, std::move(says), "open_id");
}

Result<Value> ask_json(const Question& question) {
  TRY(const Reply reply, ask(question));
  auto read = read_json(reply.body);
  if (reply.status != 200 || !read || read->as<Map>() == nullptr) {
    return refuse(Fault::unavailable,
                  "The other house answered " + std::to_string(reply.status) +
                      (read ? " (" + std::string(read->text_at("error")) + ")" : "") +
                      " where an answer in JSON was expected.",
                  question.address);
  }
  return read;
}

std::vector<std::string> texts_at(const Value& claims, const std::string& name) {
  std::vector<std::string> texts;
  const Value* found = claims.find(name);
  if (found == nullptr) {
    return texts;
  }
  if (const auto* one = found->as<std::string>()) {
    texts.push_back(*one);
  }
  const List* several = found->as<List>();
  for (std::size_t i = 0; several != nullptr && i < several->size(); ++i) {
    if (const auto* text = (*several)[i].as<std::string>()) {
      texts.push_back(*text);
    }
  }
  return texts;
}

}  // namespace

OpenId::OpenId(std::vector<IssuerSettings> issuers, store::RegionStore& region,
               access::Accounts& accounts, access::Sessions& sessions, const Clock& clock,
               Random& random)
    : settings_(std::move(issuers)),
      accounts_(region, accounts, clock, random),
      sessions_(sessions),
      clock_(clock),
      random_(random) {}

Result<const IssuerSettings*> OpenId::settings_of(const std::string& issuer) const {
  for (const IssuerSettings& each : settings_) {
    if (each.name == issuer) {
      return &each;
    }
  }
  return refuse(Fault::not_found, "Nobody of that name vouches for visitors here.");
}

Result<OpenId::Published> OpenId::published_by(const IssuerSettings& issuer, Fresh fresh) {
  const Instant now = clock_.now();
  {
    const std::lock_guard lock(mutex_);
    const auto kept = published_.find(issuer.name);
    const bool holds = kept != published_.end() && now < kept->second.until;
    const bool just_asked =
        kept != published_.end() &&
        now.milliseconds < kept->second.asked_at.milliseconds + asked_again_after;
    if (holds && (fresh == Fresh::kept || just_asked)) {
      return kept->second;
    }
  }
  TRY(const Value about, ask_json({issuer.issuer + "/.well-known/openid-configuration"}));
  if (about.text_at("issuer") != issuer.issuer) {
    return unfit("The issuer calls itself by another name than the settings do.");
  }
  Published made;
  made.authorization = about.text_at("authorization_endpoint");
  made.token = about.text_at("token_endpoint");
  made.keys_at = about.text_at("jwks_uri");
  TRY(made.keys, ask_json({made.keys_at}));
  made.asked_at = now;
  made.until = Instant{now.milliseconds + published_holds};
  const std::lock_guard lock(mutex_);
  published_[issuer.name] = made;
  return made;
}

Result<Departure> OpenId::depart(const std::string& name) {
  TRY(const IssuerSettings* issuer, settings_of(name));
  TRY(const Published published, published_by(*issuer, Fresh::kept));
  const std::string state = access::base64_for_url(random_.bytes(24));
  Departure departure;
  departure.ticket = access::base64_for_url(random_.bytes(24));
  Waiting waiting;
  waiting.issuer = name;
  waiting.nonce = access::base64_for_url(random_.bytes(24));
  waiting.verifier = access::base64_for_url(random_.bytes(32));
  waiting.ticket_hash = hash_of(departure.ticket);
  const Instant now = clock_.now();
  waiting.until = Instant{now.milliseconds + time_to_log_in};
  const char join = published.authorization.find('?') == std::string::npos ? '?' : '&';
  departure.address = published.authorization + join +
                      "response_type=code&client_id=" + escaped(issuer->client_id) +
                      "&redirect_uri=" + escaped(issuer->callback()) +
                      "&scope=" + escaped(issuer->scopes) + "&state=" + state +
                      "&nonce=" + waiting.nonce + "&code_challenge_method=S256&code_challenge=" +
                      access::base64_for_url(hash_of(waiting.verifier));
  const std::lock_guard lock(mutex_);
  std::erase_if(waiting_, [&](const auto& each) { return each.second.until < now; });
  if (waiting_.size() >= most_waiting) {
    return refuse(Fault::unavailable, "Too many people log in right now; try again in a minute.");
  }
  waiting_.emplace(state, std::move(waiting));
  return departure;
}

Result<OpenId::Waiting> OpenId::take(const std::string& state) {
  const std::lock_guard lock(mutex_);
  const auto found = waiting_.find(state);
  if (found == waiting_.end() || found->second.until < clock_.now()) {
    return unfit(
        "This log-in was not begun here, was taken before, or took too long; begin again.");
  }
  Waiting taken = std::move(found->second);
  waiting_.erase(found);
  return taken;
}

Result<Value> OpenId::claims_of(const IssuerSettings& issuer, const std::string& token) {
  TRY(const Published published, published_by(issuer, Fresh::kept));
  auto claims = access::signed_claims(token, published.keys, clock_.now());
  if (!claims && claims.error().fault == Fault::not_found) {
    TRY(const Published again, published_by(issuer, Fresh::now));
    claims = access::signed_claims(token, again.keys, clock_.now());
  }
  if (!claims) {
    return unfit(claims.error().says);
  }
  if (claims->text_at("iss") != issuer.issuer || !access::is_for(*claims, issuer.client_id)) {
    return unfit("What the other house signed is not about this house.");
  }
  return claims;
}

Result<std::string> OpenId::exchange(const IssuerSettings& issuer, const std::string& code,
                                     const std::string& verifier) {
  TRY(const Published published, published_by(issuer, Fresh::kept));
  TRY(const Value answer, ask_json({published.token,
                                    {{"grant_type", "authorization_code"},
                                     {"code", code},
                                     {"redirect_uri", issuer.callback()},
                                     {"code_verifier", verifier}},
                                    issuer.client_id,
                                    issuer.client_secret}));
  return std::string(answer.text_at("id_token"));
}

Result<access::Account> OpenId::account_from(const IssuerSettings& issuer, const Value& claims,
                                             const studio::PolicyInUse& policy) {
  access::Vouched vouched;
  vouched.issuer = issuer.name;
  vouched.subject = claims.text_at("sub");
  vouched.login_name = claims.text_at(issuer.login_name_claim);
  vouched.display_name = claims.text_at(issuer.display_name_claim);
  vouched.organisation = issuer.organisation;
  if (vouched.subject.empty() || vouched.login_name.empty() || vouched.display_name.empty()) {
    return unfit("The other house does not say who this is: '" + issuer.login_name_claim +
                 "' and '" + issuer.display_name_claim + "' are asked of it.");
  }
  const auto groups = texts_at(claims, issuer.roles_claim);
  std::vector<access::VouchedRole> roles;
  for (const ClaimedRole& claimed : issuer.roles) {
    const auto* served = policy.find(claimed.municipality);
    const bool has = std::find(groups.begin(), groups.end(), claimed.claim) != groups.end();
    if (has && served != nullptr && served->bundle != nullptr) {
      roles.push_back({served->bundle, claimed.role});
    }
  }
  TRY(const access::Account account, accounts_.account_of(vouched));
  TRY(const auto refused, accounts_.give_roles(account, issuer.name, roles));
  for (const std::string& says : refused) {
    log_line("warning", "claimed_role_refused", {{"issuer", issuer.name}, {"says", says}});
  }
  return account;
}

Result<access::OpenedSession> OpenId::arrive(const std::string& name, const std::string& state,
                                             const std::string& code, const std::string& ticket,
                                             const studio::PolicyInUse& policy) {
  TRY(const IssuerSettings* issuer, settings_of(name));
  TRY(const Waiting waiting, take(state));
  if (waiting.issuer != name || waiting.ticket_hash != hash_of(ticket)) {
    return unfit("This log-in was begun in another browser; begin again.");
  }
  TRY(const std::string token, exchange(*issuer, code, waiting.verifier));
  TRY(const Value claims, claims_of(*issuer, token));
  if (claims.text_at("nonce") != waiting.nonce) {
    return unfit("What the other house signed answers another log-in than this one.");
  }
  TRY(const access::Account account, account_from(*issuer, claims, policy));
  return sessions_.open_vouched(account.user, name);
}

Result<void> OpenId::log_out(const std::string& name, const std::string& logout_token) {
  TRY(const IssuerSettings* issuer, settings_of(name));
  TRY(const Value claims, claims_of(*issuer, logout_token));
  const Value* events = claims.find("events");
  if (events == nullptr || events->find(logout_event) == nullptr ||
      claims.find("nonce") != nullptr) {
    return refuse(Fault::invalid, "This is no logout token.", "logout_token");
  }
  const std::string subject(claims.text_at("sub"));
  if (subject.empty()) {
    return refuse(Fault::invalid, "A logout token names its subject ('sub') here.", "logout_token");
  }
  const auto user = accounts_.user_of(name, subject);
  if (!user) {
    return user.error().fault == Fault::not_found ? Result<void>()
                                                  : tl::unexpected<Error>(user.error());
  }
  return sessions_.log_out_everywhere(*user, "open_id:" + name);
}

}  // namespace naober::web
