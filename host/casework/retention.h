// How long what we keep is kept, and why (bewaartermijn): per law as data of the policy, per
// document with its own day.
//
// The terms stand in plugins/casework/parameters.lua (retention_<law>, retention_<law>_from), so a
// municipality may keep longer where the law leaves room, and each carries its article and what is
// unsure about it. Each document has its own last day; a case is kept whole until the last of its
// documents may go (Wmo 5.3.4: as much longer as careful execution needs), and a client as long as
// a case is. What runs is never due, whatever its age.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "records/removal.h"

namespace naober::casework {

// One rule: documents of this law, with this result, are kept so long from that event.
struct RetentionRule {
  std::string law;     // "wmo"
  std::string result;  // "any", or "not_granted": nothing was granted
  Term term;
  std::string from;  // "made" (received or made), "last_change", "closed" or "help_ended"
  // Destruction on the resident's request before that (Wmo 5.3.5, Jeugdwet 7.3.9).
  bool on_request = false;
  std::string source;  // the article, or who narrowed it
  std::string place;   // file and line
  std::string unsure;  // Dutch: what still has to be confirmed; empty: nothing
};

// Those in force on that day, one for each law and result.
Result<std::vector<RetentionRule>> retention_rules(const Context& context, Date day);

struct DatedDocument {
  records::KeptDocument document;
  Date until;  // may be destroyed from this day on
};

// One thing that can be destroyed by itself.
struct RetentionItem {
  std::string kind;     // "case" or "client"
  std::string subject;  // its id
  ClientId client;
  std::int64_t case_number = 0;  // 0 for a client
  std::string task;              // empty for a client
  RetentionRule rule;            // the one that keeps it longest
  Date counted_from;
  Date until;  // may be destroyed from this day on
  std::vector<DatedDocument> documents;
  std::vector<records::InTheWay> in_the_way;

  bool is_due(Date day) const { return in_the_way.empty() && until <= day; }
};

// Everything of one client: cases first, the client itself last. Empty when nobody of this id is
// here. Reads no identity.
Result<std::vector<RetentionItem>> retention_of(store::ReadTransaction& transaction,
                                                const Context& context, const ClientId& client);

struct RetentionListQuery {
  Date until;         // what may be destroyed on that day
  std::string after;  // the `next` of the page before, or empty
  int limit = 100;    // clients that are looked at
};
struct RetentionList {
  std::vector<RetentionItem> items;
  std::string next;  // empty: that was all
};
// What ends when, for whom and why, by client. Needs propose_destruction or approve_destruction.
Result<RetentionList> retention_list(const Context& context, const RetentionListQuery& query);

// As JSON; also what a proposal keeps of it.
Value show(const RetentionRule& rule);
Value show(const RetentionItem& item);
// In one English sentence: what is in the way.
std::string sentence_of(const records::InTheWay& reason);

}  // namespace naober::casework
