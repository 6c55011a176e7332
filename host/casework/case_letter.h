// Letters that handlers write: a draft in the case, for a person to read, send or drop.
//
// A draft is sealed with the resident's key. It carries marks where the name and the role of the
// sender come; sending fills them in, and from then on the letter stays as it was sent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casework/context.h"
#include "model/event.h"

namespace naober::casework {

struct Situation;

struct DraftLetter {
  CaseLetter letter;  // without a maker yet
  std::string sealed;
};

// Renders the letter of that name for the client of the situation. Opens the identity, so not
// while the pen is held. A template may show municipality.title, client.name, letter.title, date,
// reference, case.number, case.opened_on, says, event.<detail>, provision.title, settings.<name>,
// contact_line and signed.name/role, and what letter_data.h tells.
Result<DraftLetter> draft_letter(const Context& context, const policy::Task& task,
                                 const Situation& situation, const std::string& name,
                                 const std::string& says);

struct WriteLetter {
  CaseId case_file;
  std::string name;  // of a letter of the case's task, or else of the plugin casework
  std::string says;  // the writer's own words to the resident; may be empty
  Map details;  // what the template shows as event.<name>: texts (a date as 2026-05-26), numbers
};
// A person writes: a draft like those of handlers, for somebody to send or drop. Needs make_plan.
// The letters of decisions are refused (conflict): those come with the decision itself.
Result<CaseLetter> write_letter(const Context& context, const WriteLetter& request);

// Newest first. Needs read_client and a purpose; the look is journalled.
Result<std::vector<CaseLetter>> list_letters(const Context& context, const CaseId& case_file);

struct OpenedLetter {
  CaseLetter letter;
  std::string page;  // HTML
};
// Needs read_client and a purpose; the look is journalled.
Result<OpenedLetter> open_letter(const Context& context, const CaseLetterId& letter);

// A person sends it, under their own name and role. Needs make_plan. Conflict when it is no draft.
Result<CaseLetter> send_letter(const Context& context, const CaseLetterId& letter);
// It is not sent. Needs make_plan.
Result<CaseLetter> drop_letter(const Context& context, const CaseLetterId& letter);

}  // namespace naober::casework
