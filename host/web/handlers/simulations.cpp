// What another policy would have made of the cases there are: for whoever manages policy here.
#include "casework/case_file.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/veil.h"
#include "lab/simulation_draft.h"
#include "records/case_file.h"
#include "studio/draft.h"
#include "web/call.h"
#include "web/draft_call.h"
#include "web/events.h"
#include "web/handlers/routes.h"
#include "web/show_simulation.h"

namespace naober::web {
namespace {

constexpr int months_back = 12;
constexpr int retry_milliseconds = 1000;

Result<lab::SimulationId> simulation_id(const Call& call) {
  return call.path_id<lab::SimulationId>(1);
}

Result<lab::SimulationView> simulation(Call& call) {
  TRY_DO(call.may(access::Act::manage_policy));
  TRY(const auto id, simulation_id(call));
  return call.house.simulations().find(call.bundle->municipality.name, id);
}

// --- starting one

struct Asked {
  lab::DraftChanges changes;
  std::string title;
  lab::SimulationOptions options;
  std::optional<Date> on;
};

void read_files(Call& call, Reading& body, Asked& asked) {
  if (call.body_value->find("files") == nullptr) {
    return;
  }
  for (const auto& [path, text] : body.map("files")) {
    const std::string* held = text.as<std::string>();
    if (held == nullptr && !text.is_unknown()) {
      body.fault("files/" + path.substr(0, 200), "A file is its text, or null where it goes.");
    } else {
      asked.changes.files[path] = held == nullptr ? std::nullopt : std::optional(*held);
    }
  }
}

void read_settings(Call& call, Reading& body, Asked& asked) {
  const auto from = body.optional_date("settings_from");
  if (call.body_value->find("settings") == nullptr) {
    return;
  }
  for (const auto& [name, value] : body.map("settings")) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) {
      body.fault("settings/" + name.substr(0, 200), "A setting is named as 'task.setting'.");
    } else {
      asked.changes.settings.push_back({name.substr(0, dot), name.substr(dot + 1), value, from});
    }
  }
}

Result<void> read_draft(Call& call, const std::optional<DraftId>& id, Asked& asked) {
  if (!id) {
    return {};
  }
  TRY(const Draft draft, studio::read_draft(draft_context(call), *id));
  asked.title = draft.title;
  for (const DraftFile& file : draft.files) {
    asked.changes.files[file.path] = file.text;
  }
  return {};
}

Result<Asked> read_asked(Call& call) {
  TRY(auto body, call.body());
  Asked asked;
  const auto draft = body.optional_id<DraftId>("draft_id");
  asked.title = body.optional_text("title", 200);
  read_files(call, body, asked);
  read_settings(call, body, asked);
  asked.options.since = body.optional_date("since");
  asked.on = body.optional_date("on");
  asked.options.full = body.optional_boolean("full", false);
  asked.options.open_cases = body.optional_boolean("open_cases", true);
  if (draft && !asked.changes.files.empty()) {
    body.fault("files", "A draft has its own files; give one or the other.");
  }
  TRY_DO(call.accept(body));
  TRY_DO(read_draft(call, draft, asked));
  if (!asked.options.since) {
    asked.options.since = call.house.clock().today().plus_months(-months_back);
  }
  return asked;
}

// Everything that is wrong with the other policy, at its place.
Result<std::shared_ptr<const policy::Bundle>> other_policy(Call& call, const Asked& asked) {
  TRY(const lab::DraftBundle draft,
      lab::draft_of(call.bundle, asked.changes, call.house.scripts(), call.house.clock().today()));
  if (draft.bundle != nullptr) {
    return draft.bundle;
  }
  for (const policy::Problem& problem : draft.problems) {
    call.faults.push_back({Fault::invalid, problem.says, problem.place()});
  }
  return tl::unexpected<Error>(call.faults.front());
}

Result<void> journal(Call& call, const access::Permission& permission, const std::string& id,
                     Map details) {
  TRY(const auto context, call.context());
  return call.store->write([&](store::WriteTransaction& transaction) -> Result<void> {
    return casework::write_line(transaction, context, permission,
                                casework::Line{.act = access::Act::manage_policy,
                                               .subject_kind = "simulation",
                                               .subject_id = id,
                                               .client = {},
                                               .case_file = {},
                                               .details = std::move(details)});
  });
}

Result<Response> start(Call& call) {
  TRY(const auto permission, call.may(access::Act::manage_policy));
  TRY(Asked asked, read_asked(call));
  lab::SimulationOrder order;
  order.title = asked.title;
  order.started_by = call.actor().user.text();
  order.sides.before = call.bundle;
  TRY(order.sides.after, other_policy(call, asked));
  order.sides.on = asked.on.value_or(
      lab::day_that_shows(*call.bundle, *order.sides.after, call.house.clock().today()));
  order.sides.scripts = &call.house.scripts();
  order.sides.policies = &call.house.policies();
  order.options = asked.options;
  const std::string after = order.sides.after->fingerprint;
  const Date since = *asked.options.since;
  TRY(const lab::SimulationView view, call.house.simulations().start(std::move(order)));
  TRY_DO(journal(call, permission, view.id.text(),
                 Map{{"what", "started"},
                     {"before", call.bundle->fingerprint},
                     {"after", after},
                     {"since", since}}));
  Response response = json(show(view), 202);
  response.headers.emplace_back("Location", std::string(call.request.path) + "/" + view.id.text());
  return response;
}

// --- watching it

Result<Response> list(Call& call) {
  TRY_DO(call.accept_query());
  TRY_DO(call.may(access::Act::manage_policy));
  List items;
  for (const lab::SimulationView& view :
       call.house.simulations().all_of(call.bundle->municipality.name)) {
    items.push_back(show_outline(view));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> read(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto view, simulation(call));
  return json(show(view));
}

// Progress while it runs, and one last event.
class Progress final : public EventStream {
 public:
  Progress(lab::SimulationDesk& desk, const lab::SimulationView& view)
      : desk_(desk), municipality_(view.municipality), id_(view.id) {}

  Goes take(std::string& into) override {
    const auto view = desk_.find(municipality_, id_);
    if (!view) {
      return Goes::ended;
    }
    if (!greeted_) {
      append_retry(into, retry_milliseconds);
      greeted_ = true;
    }
    if (view->state != lab::SimulationState::running) {
      append_event(into, "ended", show_progress(*view), "ended");
      return Goes::ended;
    }
    if (view->done != told_) {
      told_ = view->done;
      append_event(into, "progress", show_progress(*view), std::to_string(view->done));
    }
    return Goes::on;
  }

 private:
  lab::SimulationDesk& desk_;
  std::string municipality_;
  lab::SimulationId id_;
  bool greeted_ = false;
  std::int64_t told_ = -1;
};

Result<Response> events(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto view, simulation(call));
  if (call.request.header("Last-Event-ID") == "ended") {
    return no_content();
  }
  return stream_of(std::make_shared<Progress>(call.house.simulations(), view));
}

Result<Response> cancel(Call& call) {
  TRY_DO(call.accept_query());
  TRY(const auto permission, call.may(access::Act::manage_policy));
  TRY(const auto id, simulation_id(call));
  TRY_DO(call.house.simulations().cancel(call.bundle->municipality.name, id));
  TRY_DO(journal(call, permission, id.text(), Map{{"what", "cancelled"}}));
  return no_content();
}

// --- the cases that flipped

// A page shows what is known about people: each is a look into a file.
Result<void> journal_looks(const casework::Context& context, const access::Permission& permission,
                           const lab::FlipPage& page, const lab::SimulationId& id) {
  for (const lab::Flip& flip : page.items) {
    TRY(const CaseFile file, context.store.read([&](store::ReadTransaction& transaction) {
      return records::find_case(transaction, flip.case_file);
    }));
    casework::record_look_soon(context, permission,
                               casework::Line{.act = access::Act::read_client,
                                              .subject_kind = "case",
                                              .subject_id = file.id.text(),
                                              .client = file.client,
                                              .case_file = file.id,
                                              .details = Map{{"simulation", id.text()}}});
  }
  return {};
}

Result<Response> flips(Call& call) {
  lab::FlipQuery query;
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  TRY(const auto view, simulation(call));
  TRY(const auto context, call.look());
  TRY(const auto permission, casework::allowed_to_look(context));
  if (view.result == nullptr) {
    return refuse(
        Fault::conflict,
        "This simulation has no result (it is " + std::string(lab::name_of(view.state)) + ").",
        view.id.text());
  }
  TRY(const lab::FlipPage page,
      lab::read_flips(*view.result, view.sides, call.store->readers(), query));
  TRY_DO(journal_looks(context, permission, page, view.id));
  List items;
  for (const lab::Flip& flip : page.items) {
    items.push_back(show(flip, casework::Veil(context, flip.kind.task)));
  }
  return json(
      Map{{"items", std::move(items)}, {"next", page.next.empty() ? Value() : Value(page.next)}});
}

}  // namespace

void add_simulations(Router& router) {
  const std::string all = in_municipality("/policy/simulations");
  const std::string one = all + "/{simulation}";
  router.add({Method::post, all, Guard::municipality, start});
  router.add({Method::get, all, Guard::municipality, list});
  router.add({Method::get, one, Guard::municipality, read});
  router.add({Method::get, one + "/events", Guard::municipality, events});
  router.add({Method::get, one + "/flips", Guard::municipality, flips});
  router.add({Method::delete_, one, Guard::municipality, cancel});
}

}  // namespace naober::web
