#include "casework/case_letter.h"

#include <array>

#include "casework/dutch.h"
#include "casework/letter.h"
#include "casework/letter_data.h"
#include "casework/lines.h"
#include "casework/listen.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/case_letter.h"
#include "records/client.h"
#include "records/identity.h"

namespace naober::casework {
namespace {

// Where the sender's name and role come when somebody sends the letter.
constexpr std::string_view name_mark = "⟦naam⟧";
constexpr std::string_view role_mark = "⟦rol⟧";

Map event_in_words(const Event& event) {
  Map words{{"about", event.about}, {"on", dutch(event.on)}};
  for (const auto& [name, value] : event.details) {
    const std::string* text = value.as<std::string>();
    const auto date = text == nullptr ? Result<Date>() : Date::parse(*text);
    words.emplace(name, text != nullptr && date ? dutch(*date) : dutch(value));
  }
  return words;
}

std::string title_of_provision(const Context& context, const Event& event) {
  const std::string name = event.details.contains("provision")
                               ? std::string(Value(event.details).text_at("provision"))
                               : event.about;
  const auto* provision = context.bundle->provision(name);
  return provision == nullptr ? std::string() : provision->title;
}

Result<Map> data_of(const Context& context, const policy::Task& task, const Situation& situation,
                    const Identity& identity) {
  const Date today = context.today();
  const CaseFile& case_file = *situation.case_file;
  const std::string reference = std::to_string(case_file.number);
  TRY(auto data, letter_data(context, case_file, identity, std::string(role_mark), today));
  data["signed"] = Map{{"name", name_mark}, {"role", role_mark}};
  // The shared opening speaks of a decision's date and reference; a letter has both.
  data["decision"] = Map{{"date", dutch(today)}, {"reference", reference}};
  data["date"] = dutch(today);
  data["reference"] = reference;
  // A handler may be another task's than the case: then it knows its own settings best.
  for (auto& [name, value] : settings_in_words(&task, today, case_file.pilot)) {
    (*data["settings"].as<Map>())[name] = std::move(value);
  }
  data["event"] = event_in_words(situation.event);
  data["provision"] = Map{{"title", title_of_provision(context, situation.event)}};
  return data;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char sign : text) {
    switch (sign) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += sign;
    }
  }
  return result;
}

void fill_in(std::string& page, std::string_view mark, const std::string& text) {
  for (std::size_t place = page.find(mark); place != std::string::npos;
       place = page.find(mark, place + text.size())) {
    page.replace(place, mark.size(), text);
  }
}

Line line_of(const CaseLetter& letter, access::Act act, std::string what) {
  return Line{.act = act,
              .subject_kind = "letter",
              .subject_id = letter.id.text(),
              .client = letter.client,
              .case_file = letter.case_file,
              .details = Map{{"what", std::move(what)}, {"letter", letter.name}}};
}

struct Read {
  CaseLetter letter;
  std::string sealed;
};

Result<Read> read_letter(const Context& context, const CaseLetterId& id) {
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Read> {
    Read read;
    TRY(read.letter, records::find_letter(transaction, id));
    TRY(read.sealed, records::sealed_letter(transaction, id));
    return read;
  });
}

}  // namespace

Result<DraftLetter> draft_letter(const Context& context, const policy::Task& task,
                                 const Situation& situation, const std::string& name,
                                 const std::string& says) {
  CHECK(situation.case_file.has_value());
  TRY(const auto* letter, letter_named(context, task.name(), name));
  TRY(const auto identity,
      records::open_identity(context.store.vault(), situation.case_file->client,
                             situation.sealed_identity));
  TRY(auto data, data_of(context, task, situation, identity));
  data["letter"] = Map{{"title", letter->title}};
  data["says"] = says;
  TRY(const auto page, render(*letter, data));
  DraftLetter draft;
  draft.letter.id = CaseLetterId::make(context.random);
  draft.letter.case_file = situation.case_file->id;
  draft.letter.client = situation.case_file->client;
  draft.letter.name = letter->name;
  draft.letter.title = letter->title;
  draft.letter.made_on = context.today();
  TRY(draft.sealed, context.store.vault().seal(draft.letter.client.text(), page));
  return draft;
}

Result<CaseLetter> write_letter(const Context& context, const WriteLetter& request) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  Situation situation;
  TRY(situation.case_file,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<CaseFile> {
        TRY(auto found, records::find_case(transaction, request.case_file));
        TRY(situation.sealed_identity, records::sealed_identity(transaction, found.client));
        return found;
      }));
  situation.event.details = request.details;
  situation.event.on = context.today();
  TRY(const auto* task, task_of(context, situation.case_file->task));
  TRY(const auto* letter, letter_named(context, task->name(), request.name));
  if (!letter->when.empty() || letter->name == "withdraw" || letter->name == "objection_decision") {
    return refuse(Fault::conflict,
                  "The letter '" + letter->name +
                      "' comes with its decision, and is not written apart from it.",
                  "/name");
  }
  TRY(auto draft, draft_letter(context, *task, situation, request.name, request.says));
  draft.letter.made_by = context.actor.user.text();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseLetter> {
    TRY_DO(records::add_letter(transaction, draft.letter, draft.sealed));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(draft.letter, access::Act::make_plan, "letter written")));
    return draft.letter;
  });
}

Result<std::vector<CaseLetter>> list_letters(const Context& context, const CaseId& case_file) {
  TRY(const auto permission, allowed_to_look(context));
  CaseFile read;
  TRY(auto letters,
      context.store.read(
          [&](store::ReadTransaction& transaction) -> Result<std::vector<CaseLetter>> {
            TRY(read, records::find_case(transaction, case_file));
            return records::letters_of(transaction, case_file);
          }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "case",
                          .subject_id = case_file.text(),
                          .client = read.client,
                          .case_file = case_file,
                          .details = Map{{"what", "listed the letters"}}}));
  return letters;
}

Result<OpenedLetter> open_letter(const Context& context, const CaseLetterId& letter) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(const auto read, read_letter(context, letter));
  OpenedLetter opened{read.letter, {}};
  TRY(opened.page, context.store.vault().open_sealed(read.letter.client.text(), read.sealed));
  TRY_DO(record_look(context, permission,
                     line_of(read.letter, access::Act::read_client, "read a letter")));
  return opened;
}

Result<CaseLetter> send_letter(const Context& context, const CaseLetterId& letter) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  TRY(auto read, read_letter(context, letter));
  TRY(auto page, context.store.vault().open_sealed(read.letter.client.text(), read.sealed));
  fill_in(page, name_mark, escaped(context.actor_name));
  fill_in(page, role_mark, escaped(title_of_role(context, permission.role)));
  TRY(const auto sealed, context.store.vault().seal(read.letter.client.text(), page));
  read.letter.sent_on = context.today();
  read.letter.sent_by = context.actor.user.text();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseLetter> {
    TRY_DO(records::send_letter(transaction, read.letter, sealed));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(read.letter, access::Act::make_plan, "letter sent")));
    return read.letter;
  });
}

Result<CaseLetter> drop_letter(const Context& context, const CaseLetterId& letter) {
  TRY(const auto permission, allowed(context, access::Act::make_plan));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseLetter> {
    TRY(auto dropped, records::find_letter(transaction, letter));
    dropped.dropped_on = context.today();
    dropped.dropped_by = context.actor.user.text();
    TRY_DO(records::drop_letter(transaction, dropped));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(dropped, access::Act::make_plan, "letter dropped")));
    return dropped;
  });
}

}  // namespace naober::casework
