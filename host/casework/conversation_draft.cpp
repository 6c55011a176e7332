#include "casework/conversation_draft.h"

#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/conversation_draft.h"

namespace naober::casework {
namespace {

constexpr std::size_t longest_text = 20'000;

Result<void> check_part(const Context& context, const SaveDraftPart& request) {
  if (request.text.size() > longest_text || request.skipped_because.size() > longest_text) {
    return refuse(Fault::invalid, "A part of a conversation holds 20,000 bytes at most.", "/text");
  }
  if (request.score && (*request.score < 0 || *request.score > 10)) {
    return refuse(Fault::invalid, "A score runs from 0 to 10.", "/score");
  }
  if (request.part == "outcome") {
    return {};
  }
  TRY(const auto chosen, core_text(context, "conversation_instrument", context.today()));
  const auto* instrument = context.bundle->instrument(chosen);
  if (instrument == nullptr || instrument->domain(request.part) == nullptr) {
    return refuse(Fault::not_found,
                  "'" + request.part.substr(0, 64) + "' is no domain of '" + chosen +
                      "', with which " + context.bundle->municipality.title +
                      " holds its conversations, and not 'outcome' either.",
                  "part");
  }
  return {};
}

Line line_about(const CaseFile& case_file, access::Act act, Map details, std::string_view deed) {
  return Line{.act = act,
              .subject_kind = "case",
              .subject_id = case_file.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = std::move(details),
              .deed = deed};
}

}  // namespace

Result<DraftPart> save_draft_part(const Context& context, const SaveDraftPart& request) {
  TRY(const auto permission, allowed(context, access::Act::hold_conversation));
  TRY_DO(check_part(context, request));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<DraftPart> {
    TRY(const auto case_file, records::find_case(transaction, request.case_file));
    TRY_DO(must_be_open(case_file));
    TRY(const auto saved, records::draft_part(transaction, request.case_file, request.part));
    const std::int64_t present = saved ? saved->version : 0;
    if (present != request.version) {
      return refuse(Fault::conflict,
                    "Somebody saved this part meanwhile: it is at version " +
                        std::to_string(present) + ", and you read version " +
                        std::to_string(request.version) + ". Read it, and choose.",
                    request.part);
    }
    const DraftPart part{request.part, request.text,  request.skipped_because, request.score,
                         present + 1,  context.who(), context.clock.now()};
    TRY_DO(records::put_draft_part(transaction, request.case_file, part));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(case_file, access::Act::hold_conversation,
                                 Map{{"part", part.part}, {"version", part.version}},
                                 "save_conversation_draft")));
    return part;
  });
}

Result<std::vector<DraftPart>> read_draft(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile read;
  TRY(auto parts, context.store.read(
                      [&](store::ReadTransaction& transaction) -> Result<std::vector<DraftPart>> {
                        TRY(read, records::find_case(transaction, case_file));
                        return records::draft_parts(transaction, case_file);
                      }));
  TRY_DO(record_look(context, permission,
                     line_about(read, access::Act::read_client,
                                Map{{"what", "read the draft of a conversation"}}, {})));
  return parts;
}

}  // namespace naober::casework
