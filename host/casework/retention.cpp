#include "casework/retention.h"

#include <algorithm>
#include <array>
#include <map>

#include "casework/checks.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "policy/role.h"

namespace naober::casework {
namespace {

Date end_of(Date from, Term term) {
  switch (term.unit) {
    case Term::Unit::days:
      return from.plus_days(term.count);
    case Term::Unit::weeks:
      return from.plus_days(7 * term.count);
    case Term::Unit::months:
      return from.plus_months(term.count);
    case Term::Unit::years:
      return from.plus_months(12 * term.count);
  }
  return from;
}

Result<RetentionRule> rule_of(const Context& context, const std::string& law,
                              const std::string& result, Date day) {
  const std::string name = "retention_" + law + (result == "any" ? "" : "_" + result);
  RetentionRule rule;
  rule.law = law;
  rule.result = result;
  TRY(const auto term, core_term(context, name, day));
  rule.term = term.term;
  TRY(rule.from, core_text(context, name + "_from", day));
  TRY(rule.on_request, core_yes(context, "retention_" + law + "_on_request", day));
  TRY(const auto* task, task_of(context, "casework"));
  const auto* setting = task->setting(name);
  const auto now = setting->at(day);
  rule.source = now.source.empty() ? setting->parameter().law : now.source;
  rule.place = now.place;
  rule.unsure = setting->parameter().unsure;
  return rule;
}

// The rules that a client's papers may fall under, read once.
class Rules {
 public:
  explicit Rules(std::vector<RetentionRule> all) : all_(std::move(all)) {}
  std::vector<const RetentionRule*> of(const std::string& law, bool helped) const {
    std::vector<const RetentionRule*> found;
    for (const auto& rule : all_) {
      if (rule.law == law && (rule.result == "any") == (helped || !has_not_granted(law))) {
        found.push_back(&rule);
      }
    }
    return found;
  }

 private:
  bool has_not_granted(const std::string& law) const {
    return std::any_of(all_.begin(), all_.end(), [&](const RetentionRule& rule) {
      return rule.law == law && rule.result == "not_granted";
    });
  }
  std::vector<RetentionRule> all_;
};

// The day from which a document's term runs.
Date start_of(const RetentionRule& rule, const records::KeptDocument& document,
              const records::CaseClosing* closing, Date last_change) {
  const Date closed = closing != nullptr && closing->closed_on ? *closing->closed_on : last_change;
  if (rule.from == "last_change") {
    return last_change;
  }
  if (rule.from == "closed") {
    return closed;
  }
  if (rule.from == "help_ended") {
    return closing != nullptr && closing->help_ended_on ? *closing->help_ended_on : closed;
  }
  return document.changed_on;
}

// Whoever counts a document from its making counts a later version of it from that one.
void keep_longest(RetentionItem& item, const RetentionRule& rule, Date from) {
  const Date until = end_of(from, rule.term);
  if (item.rule.law.empty() || until > item.until) {
    item.rule = rule;
    item.counted_from = from;
    item.until = until;
  }
}

void date_documents(RetentionItem& item, const std::vector<const RetentionRule*>& rules,
                    const records::CaseClosing* closing,
                    const std::vector<records::KeptDocument>& documents) {
  Date last_change = documents.empty() ? Date() : documents.front().changed_on;
  for (const auto& document : documents) {
    last_change = std::max(last_change, document.changed_on);
  }
  for (const auto& document : documents) {
    DatedDocument dated{document, document.changed_on};
    for (const auto* rule : rules) {
      const Date from = start_of(*rule, document, closing, last_change);
      dated.until = std::max(dated.until, end_of(from, rule->term));
      keep_longest(item, *rule, from);
    }
    item.documents.push_back(std::move(dated));
  }
}

std::vector<records::KeptDocument> documents_in(const std::vector<records::KeptDocument>& all,
                                                const std::string& case_file) {
  std::vector<records::KeptDocument> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const auto& document) { return document.case_file == case_file; });
  return found;
}

// A task without a law of its own, or that is not in use any more, is kept as long as the law that
// keeps longest.
std::vector<const RetentionRule*> rules_of_case(const Context& context, const Rules& rules,
                                                const records::CaseClosing& closing) {
  auto laws = laws_of_task(*context.bundle, closing.task);
  if (laws.empty()) {
    laws = policy::known_laws();
  }
  std::vector<const RetentionRule*> found;
  for (const auto& law : laws) {
    const auto of_law = rules.of(law, closing.was_helped);
    found.insert(found.end(), of_law.begin(), of_law.end());
  }
  return found;
}

Result<Rules> rules_now(const Context& context) {
  TRY(auto all, retention_rules(context, context.today()));
  return Rules(std::move(all));
}

Result<std::vector<RetentionItem>> items_of(store::ReadTransaction& transaction,
                                            const Context& context, const Rules& rules,
                                            const ClientId& client) {
  std::vector<RetentionItem> items;
  TRY(const auto documents, records::documents_of(transaction, client));
  if (documents.empty()) {
    return items;
  }
  TRY(const auto closings, records::closings_of(transaction, client));
  RetentionItem person;
  person.kind = "client";
  person.subject = client.text();
  person.client = client;
  for (const auto& closing : closings) {
    RetentionItem item;
    item.kind = "case";
    item.subject = closing.case_file.text();
    item.client = client;
    item.case_number = closing.number;
    item.task = closing.task;
    date_documents(item, rules_of_case(context, rules, closing), &closing,
                   documents_in(documents, item.subject));
    TRY(item.in_the_way, records::what_keeps_case(transaction, closing.case_file, context.today()));
    keep_longest(person, item.rule, item.counted_from);
    items.push_back(std::move(item));
  }
  // A report (melding) and a consent are papers of the Wmo.
  date_documents(person, rules.of("wmo", true), nullptr, documents_in(documents, ""));
  TRY(auto in_the_way, records::what_keeps_client(transaction, client));
  // Its own cases stand in the way only while they stand in their own way.
  std::erase_if(in_the_way, [&](const records::InTheWay& reason) {
    return reason.why == "case" &&
           std::any_of(items.begin(), items.end(), [&](const RetentionItem& item) {
             return item.subject == reason.about && item.in_the_way.empty();
           });
  });
  person.in_the_way = std::move(in_the_way);
  items.push_back(std::move(person));
  return items;
}

Result<void> allowed_to_read_list(const Context& context) {
  if (allowed(context, access::Act::approve_destruction)) {
    return {};
  }
  TRY_DO(allowed_here(context, access::Act::propose_destruction));
  return {};
}

}  // namespace

Result<std::vector<RetentionRule>> retention_rules(const Context& context, Date day) {
  constexpr std::array<std::pair<const char*, const char*>, 4> all = {
      {{"wmo", "any"},
       {"youth", "any"},
       {"participation", "any"},
       {"participation", "not_granted"}}};
  std::vector<RetentionRule> rules;
  for (const auto& [law, result] : all) {
    TRY(auto rule, rule_of(context, law, result, day));
    rules.push_back(std::move(rule));
  }
  return rules;
}

Result<std::vector<RetentionItem>> retention_of(store::ReadTransaction& transaction,
                                                const Context& context, const ClientId& client) {
  TRY(const auto rules, rules_now(context));
  return items_of(transaction, context, rules, client);
}

Result<RetentionList> retention_list(const Context& context, const RetentionListQuery& query) {
  TRY_DO(allowed_to_read_list(context));
  if (query.limit < 1 || query.limit > 1000) {
    return refuse(Fault::invalid, "'limit' is a whole number from 1 to 1000.", "limit");
  }
  TRY(const auto rules, rules_now(context));
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<RetentionList> {
    RetentionList list;
    TRY(const auto clients,
        records::clients_after(transaction, query.after, query.until, query.limit));
    for (const auto& client : clients) {
      TRY(auto items, items_of(transaction, context, rules, client));
      for (auto& item : items) {
        if (item.is_due(query.until)) {
          list.items.push_back(std::move(item));
        }
      }
    }
    if (clients.size() == static_cast<std::size_t>(query.limit)) {
      list.next = clients.back().text();
    }
    return list;
  });
}

Value show(const RetentionRule& rule) {
  return Map{{"law", rule.law},
             {"result", rule.result},
             {"term", rule.term.text()},
             {"from", rule.from},
             {"on_request", rule.on_request},
             {"source", rule.source},
             {"place", rule.place},
             {"unsure", rule.unsure.empty() ? Value() : Value(rule.unsure)}};
}

Value show(const RetentionItem& item) {
  List documents;
  for (const auto& dated : item.documents) {
    documents.push_back(Map{{"kind", dated.document.kind},
                            {"document_id", dated.document.document},
                            {"made_on", dated.document.made_on},
                            {"changed_on", dated.document.changed_on},
                            {"until", dated.until}});
  }
  List in_the_way;
  for (const auto& reason : item.in_the_way) {
    in_the_way.push_back(
        Map{{"why", reason.why}, {"about", reason.about}, {"says", sentence_of(reason)}});
  }
  return Map{{"kind", item.kind},
             {"subject_id", item.subject},
             {"client_id", item.client.text()},
             {"case_number", item.case_number == 0 ? Value() : Value(item.case_number)},
             {"task", item.task.empty() ? Value() : Value(item.task)},
             {"rule", show(item.rule)},
             {"counted_from", item.counted_from},
             {"until", item.until},
             {"documents", std::move(documents)},
             {"in_the_way", std::move(in_the_way)}};
}

std::string sentence_of(const records::InTheWay& reason) {
  static const std::map<std::string, std::string, std::less<>> sentences = {
      {"open", "The case runs."},
      {"provision", "Help runs in this case."},
      {"objection", "An objection waits for a decision."},
      {"objection_term", "An objection is still possible."},
      {"claim", "A claim is not paid."},
      {"adopted_fact", "Another case leans on a fact of this one."},
      {"case", "A case of this client is kept."},
      {"member", "The client belongs to a case of somebody else."},
      {"departure", "The client is moving."},
      {"arrival", "An arrival waits for an answer."}};
  const auto found = sentences.find(reason.why);
  return found == sentences.end() ? reason.why : found->second;
}

}  // namespace naober::casework
