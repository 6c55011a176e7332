#include "casework/carry_out.h"

#include "casework/case_file.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/provide.h"
#include "casework/queue.h"
#include "records/case_file.h"
#include "records/case_letter.h"
#include "records/fact.h"
#include "records/notice.h"
#include "records/reminder.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

using Kind = policy::Effect::Kind;

const access::Permission by_handler{"handler", "", ""};
// Without a day something is due on no day; the far day puts it at the end of the list.
const Date far_day = Date::of(2199, 12, 31);

class Carrier {
 public:
  Carrier(store::WriteTransaction& transaction, const Context& context, Situation& situation)
      : transaction_(transaction), context_(context), situation_(situation) {}

  Result<std::string> carry_out(const Wish& wish) {
    switch (wish.kind) {
      case Kind::task:
        return give_task(wish);
      case Kind::letter:
        return write_letter(wish);
      case Kind::order:
        return place(wish);
      case Kind::remind:
        return remind(wish);
      case Kind::set_fact:
        return set_fact(wish);
      case Kind::open_case:
        return open(wish);
      case Kind::notify:
        return notify(wish);
    }
    return refuse(Fault::script, "This effect is not known.");
  }

 private:
  const std::string& place_of_handler() const { return context_.for_handler->place; }

  // The case, open: nothing of a closed case waits for anybody.
  Result<CaseFile*> open_case_file() {
    CHECK(situation_.case_file.has_value());
    TRY_DO(must_be_open(*situation_.case_file));
    return &*situation_.case_file;
  }

  Result<void> line(std::string_view deed, const std::string& subject_kind,
                    const std::string& subject_id, Map details = {}) {
    Line line{.act = access::Act::make_plan,
              .subject_kind = subject_kind,
              .subject_id = subject_id,
              .client = situation_.event.client,
              .details = Value(std::move(details)),
              .deed = deed};
    if (situation_.case_file) {
      line.case_file = situation_.case_file->id;
    }
    return write_line(transaction_, context_, by_handler, line);
  }

  Result<std::string> give_task(const Wish& wish) {
    TRY(const auto* case_file, open_case_file());
    std::optional<Date> due;
    if (const auto within = wish.fields.find("within"); within != wish.fields.end()) {
      due = context_.calendar.last_day(*within->second.as<Term>(), context_.today(),
                                       TermSource::local);
    } else if (const auto day = wish.fields.find("due_on"); day != wish.fields.end()) {
      due = *day->second.as<Date>();
    }
    const std::string role = wish.text("role");
    TRY_DO(leave_task(transaction_, context_, *case_file, role, wish.text("title"), due,
                      "event:" + std::to_string(situation_.event.number)));
    TRY_DO(line("handler_task", "case", case_file->id.text(), Map{{"role", role}}));
    return "task for " + role + ": " + wish.text("title");
  }

  Result<std::string> write_letter(const Wish& wish) {
    CHECK(wish.letter.has_value());
    CaseLetter letter = wish.letter->letter;
    letter.made_by = place_of_handler();
    TRY_DO(records::add_letter(transaction_, letter, wish.letter->sealed));
    TRY_DO(line("handler_letter", "letter", letter.id.text(), Map{{"letter", letter.name}}));
    return "draft letter: " + letter.title;
  }

  Result<std::string> place(const Wish& wish) {
    TRY(auto* case_file, open_case_file());
    PlaceOrder request;
    request.case_file = case_file->id;
    request.version = case_file->version;
    const auto decision = DecisionId::parse(Value(situation_.event.details).text_at("decision"));
    if (!decision) {
      return refuse(Fault::conflict,
                    "An order answers a grant, so only a handler of decision_granted places one.");
    }
    request.decision = *decision;
    request.provider = wish.text("provider");
    request.goal = wish.text("goal");
    request.fewer_because = wish.text("fewer_because");
    for (const Value& offered : *wish.fields.at("offered").as<List>()) {
      request.offered.push_back(*offered.as<std::string>());
    }
    TRY(const auto placed, place_order_for_handler(transaction_, context_, *wish.road, request));
    *case_file = placed.case_file;
    return "order to " + placed.order.provider;
  }

  Result<std::string> remind(const Wish& wish) {
    TRY(const auto* case_file, open_case_file());
    Reminder reminder;
    reminder.case_file = case_file->id;
    reminder.about = wish.text("about");
    if (const auto after = wish.fields.find("after"); after != wish.fields.end()) {
      reminder.due_on = context_.calendar.last_day(*after->second.as<Term>(), context_.today(),
                                                   TermSource::local);
    } else if (const auto day = wish.fields.find("on"); day != wish.fields.end()) {
      reminder.due_on = *day->second.as<Date>();
    } else {
      return refuse(Fault::script, "The day of a reminder is not known in this case.");
    }
    reminder.title = wish.text("title");
    reminder.role = wish.text("role");
    reminder.set_by = place_of_handler();
    reminder.event = situation_.event.number;
    TRY_DO(records::add_reminder(transaction_, reminder));
    TRY_DO(line("handler_remind", "case", case_file->id.text(),
                Map{{"about", reminder.about}, {"due_on", reminder.due_on}}));
    return "reminder on " + reminder.due_on.text() + ": " + reminder.about;
  }

  Result<std::string> set_fact(const Wish& wish) {
    TRY(auto* case_file, open_case_file());
    const std::string name = wish.text("fact");
    const auto* task = context_.bundle->task(case_file->task);
    const auto slot = task == nullptr ? std::nullopt : task->plugin->facts->find(name);
    if (!slot) {
      return refuse(Fault::script, "The task of this case knows no fact '" + name + "'.");
    }
    const auto given = wish.fields.find("value");
    TRY(auto value, task->plugin->facts->at(*slot).accept(
                        given == wish.fields.end() ? Value() : given->second, name));
    const Fact fact{
        name,           std::move(value),    "handler " + place_of_handler(), context_.today(),
        context_.who(), context_.clock.now()};
    TRY_DO(records::add_fact(transaction_, case_file->id, fact));
    TRY_DO(records::change_case(transaction_, *case_file));
    TRY_DO(emit(transaction_, context_, *case_file, "fact_recorded", name,
                Map{{"known_on", fact.known_on}, {"known", !fact.value.is_unknown()}}));
    TRY_DO(line("handler_set_fact", "case", case_file->id.text(), Map{{"names", List{name}}}));
    return "fact " + name;
  }

  Result<std::string> open(const Wish& wish) {
    if (!situation_.event.notification) {
      return refuse(Fault::conflict,
                    "This event has no notification, and a case is opened for a notification.");
    }
    const std::string contact = situation_.case_file ? situation_.case_file->contact_person
                                                     : situation_.notification->registered_by;
    TRY(const auto opened,
        open_case_for_handler(transaction_, context_, *wish.road,
                              {*situation_.event.notification, wish.text("task"), contact}));
    return "case " + std::to_string(opened.number) + " opened: " + opened.task;
  }

  Result<std::string> notify(const Wish& wish) {
    const CaseFile* case_file = situation_.case_file ? &*situation_.case_file : nullptr;
    TRY_DO(leave_notice(transaction_, context_, case_file, situation_.event.client,
                        wish.text("role"), wish.text("title"), place_of_handler()));
    TRY_DO(line("handler_notify", case_file == nullptr ? "notification" : "case",
                case_file == nullptr ? situation_.event.notification->text() : case_file->id.text(),
                Map{{"role", wish.text("role")}}));
    return "notice for " + wish.text("role") + ": " + wish.text("title");
  }

  store::WriteTransaction& transaction_;
  const Context& context_;
  Situation& situation_;
};

}  // namespace

Result<std::vector<std::string>> carry_out(store::WriteTransaction& transaction,
                                           const Context& context, Situation& situation,
                                           const std::vector<Wish>& wishes) {
  CHECK(context.for_handler.has_value());
  Carrier carrier(transaction, context, situation);
  std::vector<std::string> did;
  for (const Wish& wish : wishes) {
    TRY(auto done, carrier.carry_out(wish));
    did.push_back(std::move(done));
  }
  return did;
}

Result<void> leave_notice(store::WriteTransaction& transaction, const Context& context,
                          const CaseFile* case_file, const ClientId& client,
                          const std::string& role, const std::string& title,
                          const std::string& made_by) {
  Notice notice;
  notice.id = NoticeId::make(context.random);
  notice.client = client;
  notice.title = title;
  notice.made_on = context.today();
  notice.made_by = made_by;
  if (case_file != nullptr) {
    notice.case_file = case_file->id;
    notice.case_number = case_file->number;
    notice.task = case_file->task;
  }
  const bool in_person = role == policy::contact_person;
  if (in_person && case_file == nullptr) {
    return refuse(Fault::script, "There is no case yet, so there is no contact person to notify.");
  }
  notice.role = in_person ? "" : role;
  notice.user = in_person ? case_file->contact_person : "";
  return records::add_notice(transaction, notice);
}

Result<void> leave_task(store::WriteTransaction& transaction, const Context& context,
                        const CaseFile& case_file, const std::string& role,
                        const std::string& title, std::optional<Date> due_on,
                        const std::string& about) {
  WorkItem item;
  item.id = TaskId::make(context.random);
  item.case_file = case_file.id;
  item.case_number = case_file.number;
  item.client = case_file.client;
  item.task = case_file.task;
  item.step = case_file.step;
  item.what = "task";
  item.title = title;
  const bool in_person = role == policy::contact_person;
  item.role = in_person ? "" : role;
  item.user = in_person ? case_file.contact_person : "";
  if (const auto* task = context.bundle->task(case_file.task)) {
    item.organisation = queue_of(context, *task, item.role);
  }
  item.due_on = due_on.value_or(far_day);
  return records::add_work(transaction, item, about);
}

}  // namespace naober::casework
