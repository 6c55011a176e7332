#include "casework/policy_of.h"

#include "base/text.h"

namespace naober::casework {
namespace {

constexpr std::string_view core_plugin = "casework";

template <class T>
Result<T> core_value(const Context& context, std::string_view name, Date on) {
  TRY(const auto* task, task_of(context, core_plugin));
  const auto* setting = task->setting(name);
  if (setting != nullptr) {
    const auto value = setting->at(on).value;
    if (const auto* held = value.as<T>()) {
      return *held;
    }
  }
  return refuse(Fault::not_found,
                "The policy of " + context.bundle->municipality.title + " has no usable setting '" +
                    std::string(name) +
                    "' in the plugin 'casework'; the core reads it for every case.",
                "casework." + std::string(name));
}

}  // namespace

Result<const policy::Task*> task_of(const Context& context, std::string_view name) {
  const auto* task = context.bundle->task(name);
  if (task == nullptr) {
    return refuse(Fault::not_found,
                  context.bundle->municipality.title + " does not use the task '" +
                      std::string(name.substr(0, 64)) + "'; it uses " +
                      listed(context.bundle->order, "and") + ".",
                  "/task");
  }
  return task;
}

Result<std::string> core_text(const Context& context, std::string_view name, Date on) {
  return core_value<std::string>(context, name, on);
}

Result<std::vector<std::string>> core_texts(const Context& context, std::string_view name,
                                            Date on) {
  TRY(const auto list, core_value<List>(context, name, on));
  std::vector<std::string> texts;
  for (const auto& item : list) {
    if (const auto* text = item.as<std::string>()) {
      texts.push_back(*text);
    }
  }
  return texts;
}

Result<std::vector<std::string>> core_words(const Context& context, std::string_view name,
                                            Date on) {
  TRY(auto words, core_texts(context, name, on));
  std::erase(words, "none");
  return words;
}

Result<std::int64_t> core_count(const Context& context, std::string_view name, Date on) {
  return core_value<std::int64_t>(context, name, on);
}

Result<Money> core_money(const Context& context, std::string_view name, Date on) {
  return core_value<Money>(context, name, on);
}

Result<bool> core_yes(const Context& context, std::string_view name, Date on) {
  return core_value<bool>(context, name, on);
}

Result<TermSetting> term_setting(const policy::Task& task, std::string_view name, Date on,
                                 std::string_view pilot) {
  const auto* setting = task.setting(name);
  if (setting == nullptr) {
    return refuse(Fault::not_found,
                  "The task '" + task.name() + "' has no setting '" + std::string(name) +
                      "', which its workflow needs.",
                  task.name() + "." + std::string(name));
  }
  const auto now = setting->at(on, pilot);
  const auto* term = now.value.as<Term>();
  if (term == nullptr) {
    return refuse(Fault::invalid, "The setting '" + std::string(name) + "' is not a term.",
                  now.place);
  }
  const bool below =
      now.set_by == policy::Layer::region || now.set_by == policy::Layer::municipality;
  const bool by_law = setting->parameter().bound_by_law() && !below;
  return TermSetting{*term, by_law ? TermSource::law : TermSource::local};
}

Result<TermSetting> core_term(const Context& context, std::string_view name, Date on) {
  TRY(const auto* task, task_of(context, core_plugin));
  return term_setting(*task, name, on);
}

std::string title_of_role(const Context& context, std::string_view role) {
  const auto* known = context.bundle->roles.role(role);
  return known == nullptr || known->title.empty() ? std::string(role) : known->title;
}

std::string title_of_organisation(const Context& context, std::string_view organisation) {
  const auto* known = context.bundle->roles.organisation(organisation);
  return known == nullptr || known->title.empty() ? std::string(organisation) : known->title;
}

}  // namespace naober::casework
