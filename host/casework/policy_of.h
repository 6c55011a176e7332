// What the core reads from a municipality's policy, typed, with a sentence when it is not there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/money.h"
#include "casework/context.h"

namespace naober::casework {

// The task of a case; not_found with the tasks that this municipality uses.
Result<const policy::Task*> task_of(const Context& context, std::string_view name);

// Settings that the core reads for every case, from the plugin `casework`.
Result<std::string> core_text(const Context& context, std::string_view name, Date on);
Result<std::vector<std::string>> core_texts(const Context& context, std::string_view name, Date on);
// The words a municipality names for something; none where the setting is { "none" }.
Result<std::vector<std::string>> core_words(const Context& context, std::string_view name, Date on);
Result<std::int64_t> core_count(const Context& context, std::string_view name, Date on);
Result<Money> core_money(const Context& context, std::string_view name, Date on);
Result<bool> core_yes(const Context& context, std::string_view name, Date on);

// A term with what it rests on: the law when nobody below the commons set it and it is bound by
// law; otherwise the municipality's own word, to which the Algemene termijnenwet does not apply by
// itself.
struct TermSetting {
  Term term;
  TermSource source = TermSource::law;
};
// `pilot`: the one the case is in, or empty.
Result<TermSetting> term_setting(const policy::Task& task, std::string_view name, Date on,
                                 std::string_view pilot = {});
Result<TermSetting> core_term(const Context& context, std::string_view name, Date on);

// The titles a letter shows; the name when there is none.
std::string title_of_role(const Context& context, std::string_view role);
std::string title_of_organisation(const Context& context, std::string_view organisation);

}  // namespace naober::casework
