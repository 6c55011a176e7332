// The journal: its entries, its newest checkpoint, and the proofs that it is honest.
#include "journal/journal.h"

#include <charconv>
#include <fstream>

#include "base/text.h"
#include "journal/proof.h"
#include "journal/verify.h"
#include "model/ids.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show_parts.h"

namespace naober::web {
namespace {

Value show_entry(const journal::NumberedEntry& numbered) {
  const journal::Entry& entry = numbered.entry;
  return Map{{"number", numbered.number},
             {"at", entry.at.text()},
             {"user_id", entry.user_id},
             {"role", text_or_null(entry.role)},
             {"organisation", text_or_null(entry.organisation)},
             {"purpose", entry.purpose},
             {"act", entry.act},
             {"subject_kind", entry.subject_kind},
             {"subject_id", entry.subject_id},
             {"client_id", text_or_null(entry.client_id)},
             {"case_id", text_or_null(entry.case_id)},
             {"details", entry.details},
             {"leaf_hash", hex(numbered.seal)}};
}

Value show_hashes(const std::vector<Hash>& hashes) {
  List shown;
  for (const Hash& hash : hashes) {
    shown.emplace_back(hex(hash));
  }
  return shown;
}

Result<std::int64_t> number_from(const std::string& text, std::string_view key) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 0) {
    return refuse(Fault::invalid, "'" + std::string(key) + "' is a whole number, 0 or more.",
                  std::string(key));
  }
  return number;
}

Result<std::int64_t> query_number(Call& call, std::string_view key) {
  const std::string text = call.query_text(key);
  return text.empty() ? Result<std::int64_t>(std::int64_t{0}) : number_from(text, key);
}

// Reading whose file was opened by whom is itself a look into that file.
Result<void> record_reading(Call& call, const access::Permission& permission,
                            const std::string& client, const std::string& case_file) {
  TRY(const auto context, call.look());
  journal::Entry look;
  look.at = call.house.clock().now();
  look.user_id = call.visitor->account.user.text();
  look.role = permission.role;
  look.organisation = permission.organisation;
  look.purpose = name_of(*context.purpose);
  look.act = name_of(access::Act::read_journal);
  look.subject_kind = client.empty() ? "case" : "client";
  look.subject_id = client.empty() ? case_file : client;
  look.client_id = client;
  look.case_id = case_file;
  return journal::record_look(call.store->pen(), look);
}

Result<Response> list_entries(Call& call) {
  TRY(const auto permission, call.may(access::Act::read_journal));
  TRY(const std::int64_t before, query_number(call, "before"));
  TRY(const int limit, call.query_limit());
  const std::string client = call.query_text("clientId");
  const std::string case_file = call.query_text("caseId");
  TRY_DO(call.accept_query());
  if (!client.empty()) {
    TRY_DO(ClientId::parse(client));
  }
  if (!case_file.empty()) {
    TRY_DO(CaseId::parse(case_file));
  }
  if (!client.empty() || !case_file.empty()) {
    TRY_DO(record_reading(call, permission, client, case_file));
  }
  TRY(const auto entries, call.store->read([&](store::ReadTransaction& transaction) {
    if (!client.empty()) {
      return journal::page_of_client(transaction, client, before, limit);
    }
    return case_file.empty() ? journal::page(transaction, before, limit)
                             : journal::page_of_case(transaction, case_file, before, limit);
  }));
  List items;
  for (const auto& entry : entries) {
    items.push_back(show_entry(entry));
  }
  const bool more = entries.size() == static_cast<std::size_t>(limit) && entries.back().number > 1;
  return json(Map{{"items", std::move(items)},
                  {"next", more ? Value(std::to_string(entries.back().number)) : Value()}});
}

Result<Response> open_entry(Call& call) {
  TRY_DO(call.may(access::Act::read_journal));
  TRY_DO(call.accept_query());
  TRY(const std::int64_t number, number_from(call.path_values.at(1), "number"));
  TRY(const auto entry, call.store->read([&](store::ReadTransaction& transaction) {
    return journal::find(transaction, number);
  }));
  return json(show_entry(entry));
}

// Checkpoints and proofs hold hashes only, so every user may ask for them.
Result<Response> checkpoint(Call& call) {
  TRY_DO(call.accept_query());
  TRY(auto note, call.store->read([](store::ReadTransaction& transaction) {
    return journal::newest_checkpoint(transaction);
  }));
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(note);
  return response;
}

Result<Response> inclusion_proof(Call& call) {
  TRY(const std::int64_t number, number_from(call.path_values.at(1), "number"));
  TRY(const std::int64_t size, query_number(call, "size"));
  TRY_DO(call.accept_query());
  TRY(const auto proof, call.store->read([&](store::ReadTransaction& transaction) {
    return journal::prove_inclusion(transaction, static_cast<std::uint64_t>(number),
                                    static_cast<std::uint64_t>(size));
  }));
  return json(Map{{"number", static_cast<std::int64_t>(proof.number)},
                  {"size", static_cast<std::int64_t>(proof.size)},
                  {"leaf_hash", hex(proof.leaf)},
                  {"root_hash", hex(proof.root)},
                  {"path", show_hashes(proof.path)}});
}

Result<Response> consistency_proof(Call& call) {
  TRY(const std::int64_t earlier, query_number(call, "earlier"));
  TRY(const std::int64_t size, query_number(call, "size"));
  TRY_DO(call.accept_query());
  TRY(const auto proof, call.store->read([&](store::ReadTransaction& transaction) {
    return journal::prove_consistency(transaction, static_cast<std::uint64_t>(earlier),
                                      static_cast<std::uint64_t>(size));
  }));
  return json(Map{{"earlier", static_cast<std::int64_t>(proof.earlier)},
                  {"size", static_cast<std::int64_t>(proof.size)},
                  {"earlier_root_hash", hex(proof.earlier_root)},
                  {"root_hash", hex(proof.root)},
                  {"path", show_hashes(proof.path)}});
}

// The public half of the key that signs this journal's checkpoints.
Result<std::string> verifier_key(const Call& call) {
  std::ifstream file(call.house.key_folder() / (call.bundle->municipality.name + ".seal.pub"));
  std::string key;
  if (!std::getline(file, key)) {
    return refuse(Fault::not_found, "This journal has no key yet: nothing was written.");
  }
  return key;
}

Result<Response> key(Call& call) {
  TRY_DO(call.accept_query());
  TRY(auto text, verifier_key(call));
  return json(Map{{"verifier_key", std::move(text)}});
}

// Whether it is sound says nothing about anybody, so who keeps the host running may ask too.
Result<Response> verify(Call& call) {
  if (!call.visitor->account.regional_administrator) {
    TRY_DO(call.may(access::Act::read_journal));
  }
  TRY(const std::string text, verifier_key(call));
  TRY(const auto parsed, journal::VerifierKey::parse(text));
  TRY(const auto findings, call.store->read([&](store::ReadTransaction& transaction) {
    return journal::verify(transaction, parsed);
  }));
  Value first_break;
  if (findings.first_break) {
    first_break = Map{{"number", static_cast<std::int64_t>(findings.first_break->number)},
                      {"says", findings.first_break->says}};
  }
  return json(Map{{"sound", findings.sound()},
                  {"entries", static_cast<std::int64_t>(findings.entries)},
                  {"checkpoints", static_cast<std::int64_t>(findings.checkpoints)},
                  {"root_hash", hex(findings.root)},
                  {"first_break", std::move(first_break)}},
              201);
}

}  // namespace

void add_journal(Router& router) {
  const std::string journal = in_municipality("/journal");
  router.add({Method::get, journal + "/entries", Guard::municipality, list_entries});
  router.add({Method::get, journal + "/entries/{number}", Guard::municipality, open_entry});
  router.add({Method::get, journal + "/checkpoint", Guard::municipality, checkpoint});
  router.add({Method::get, journal + "/key", Guard::municipality, key});
  router.add(
      {Method::get, journal + "/inclusion-proofs/{number}", Guard::municipality, inclusion_proof});
  router.add(
      {Method::get, journal + "/consistency-proofs", Guard::municipality, consistency_proof});
  router.add({Method::post, journal + "/verifications", Guard::municipality, verify});
}

}  // namespace naober::web
