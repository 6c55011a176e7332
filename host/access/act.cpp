#include "access/act.h"

#include <algorithm>
#include <array>

namespace naober::access {
namespace {

struct Words {
  Act act;
  std::string_view name;
  std::string_view phrase;
};

constexpr std::array<Words, 25> words = {{
    {Act::read_client, "read_client", "look into a person's file"},
    {Act::register_notification, "register_notification", "register a notification"},
    {Act::open_case, "open_case", "open a case"},
    {Act::record_facts, "record_facts", "record facts"},
    {Act::hold_conversation, "hold_conversation", "record a conversation"},
    {Act::make_plan, "make_plan", "make a plan"},
    {Act::advise, "advise", "ask the rules for advice"},
    {Act::consult, "consult", "record a consultation"},
    {Act::decide, "decide", "take a decision"},
    {Act::order, "order", "order a provision from a provider"},
    {Act::suspend, "suspend", "suspend a term"},
    {Act::receive_objection, "receive_objection", "receive an objection"},
    {Act::decide_objection, "decide_objection", "decide an objection"},
    {Act::deliver, "deliver", "deliver support"},
    {Act::read_journal, "read_journal", "read the journal"},
    {Act::manage_users, "manage_users", "manage users and roles"},
    {Act::manage_policy, "manage_policy", "manage policy"},
    {Act::read_monitor, "read_monitor", "read the monitor"},
    {Act::help_urgently, "help_urgently", "give urgent help before there is an application"},
    {Act::recover, "recover", "ask money back"},
    {Act::direct, "direct", "direct a household's help"},
    {Act::supervise, "supervise", "investigate as a supervisor"},
    {Act::report_to_child_protection_board, "report_to_child_protection_board",
     "report to the Child Protection Board"},
    {Act::propose_destruction, "propose_destruction", "propose what is to be destroyed"},
    {Act::approve_destruction, "approve_destruction", "approve what is to be destroyed"},
}};

const Words& words_of(Act act) {
  return *std::find_if(words.begin(), words.end(), [&](const Words& w) { return w.act == act; });
}

}  // namespace

std::string_view name_of(Act act) { return words_of(act).name; }

std::string_view phrase_of(Act act) { return words_of(act).phrase; }

std::optional<Act> act_named(std::string_view name) {
  for (const Words& entry : words) {
    if (entry.name == name) {
      return entry.act;
    }
  }
  return std::nullopt;
}

const std::vector<Act>& all_acts() {
  static const std::vector<Act> acts = [] {
    std::vector<Act> every;
    for (const Words& entry : words) {
      every.push_back(entry.act);
    }
    return every;
  }();
  return acts;
}

}  // namespace naober::access
