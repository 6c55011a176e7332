#include "access/purpose.h"

#include <array>

#include "base/text.h"

namespace naober::access {
namespace {

struct Entry {
  Purpose purpose;
  std::string_view name;
  std::vector<Act> acts;
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> every = {
      {Purpose::investigation,
       "investigation",
       {Act::register_notification, Act::open_case, Act::record_facts, Act::hold_conversation,
        Act::make_plan, Act::advise, Act::consult, Act::help_urgently}},
      {Purpose::decision, "decision", {Act::advise, Act::consult, Act::decide, Act::recover}},
      {Purpose::delivery, "delivery", {Act::order, Act::deliver, Act::suspend}},
      {Purpose::objection, "objection", {Act::receive_objection, Act::decide_objection}},
      {Purpose::supervision, "supervision", {Act::read_journal, Act::supervise}},
      {Purpose::client_request,
       "client_request",
       {Act::register_notification, Act::hold_conversation, Act::record_facts, Act::decide}},
  };
  return every;
}

const Entry& entry_of(Purpose purpose) {
  for (const Entry& entry : entries()) {
    if (entry.purpose == purpose) {
      return entry;
    }
  }
  CHECK(false);
  return entries().front();
}

}  // namespace

std::string_view name_of(Purpose purpose) { return entry_of(purpose).name; }

const std::vector<Act>& acts_served_by(Purpose purpose) { return entry_of(purpose).acts; }

const std::vector<Purpose>& all_purposes() {
  static const std::vector<Purpose> every = [] {
    std::vector<Purpose> purposes;
    for (const Entry& entry : entries()) {
      purposes.push_back(entry.purpose);
    }
    return purposes;
  }();
  return every;
}

Result<Purpose> purpose_named(std::string_view name) {
  std::vector<std::string> known;
  for (const Entry& entry : entries()) {
    if (entry.name == name) {
      return entry.purpose;
    }
    known.emplace_back(entry.name);
  }
  const std::string wanted = " Say why the file is opened: " + listed(known) + ".";
  if (name.empty()) {
    return refuse(Fault::invalid, "A person's file is not opened without a purpose." + wanted,
                  "Purpose");
  }
  return refuse(
      Fault::invalid,
      "'" + std::string(name.substr(0, 40)) + "' is not a purpose that this house knows." + wanted,
      "Purpose");
}

}  // namespace naober::access
