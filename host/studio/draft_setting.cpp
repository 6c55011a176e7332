// The screen changes a value; the draft gets the line that a careful colleague would have typed.
#include <fmt/format.h>

#include <utility>

#include "policy/declaration.h"
#include "studio/canonical_file.h"
#include "studio/draft.h"
#include "studio/draft_edit.h"
#include "studio/policy_text.h"
#include "studio/setting_value.h"

namespace naober::studio {
namespace {

template <class Named>
std::vector<std::string> names_in(const std::map<std::string, Named, std::less<>>& named) {
  std::vector<std::string> names;
  for (const auto& [name, each] : named) {
    names.push_back(name);
  }
  return names;
}

// A bundle that shows what may be set: the municipality's own, or that of any in the region that
// uses the task.
const policy::Bundle* bundle_with(const DraftContext& context, const Authority& authority,
                                  const std::string& task) {
  const policy::Bundle* any = nullptr;
  for (const auto& [name, served] : context.policy->municipalities) {
    const bool here = served.region == authority.region &&
                      (authority.municipality.empty() || authority.municipality == name);
    if (!here || served.bundle == nullptr) {
      continue;
    }
    any = any == nullptr || served.bundle->task(task) != nullptr ? served.bundle.get() : any;
  }
  return any;
}

Result<policy::Parameter> parameter_of(const DraftContext& context, const Authority& authority,
                                       const SetValue& request) {
  const policy::Bundle* bundle = bundle_with(context, authority, request.task);
  if (bundle == nullptr) {
    return refuse(
        Fault::unavailable,
        fmt::format("The policy of {} is closed, so nobody can say which settings it has; "
                    "change its files instead.",
                    authority.scope()),
        "/task");
  }
  const policy::Task* task = bundle->task(request.task);
  if (task == nullptr) {
    return refuse(Fault::invalid,
                  fmt::format("{} does not use the task '{}'{}.", authority.scope(), request.task,
                              policy::hint(request.task, bundle->order)),
                  "/task");
  }
  const policy::Setting* setting = task->setting(request.setting);
  if (setting == nullptr || setting->parameter().plugin != request.task) {
    return refuse(Fault::invalid,
                  fmt::format("The task '{}' has no setting '{}'{}.", request.task, request.setting,
                              policy::hint(request.setting, names_in(task->settings.all()))),
                  "/setting");
  }
  return setting->parameter();
}

std::string head_of_new_file(const DraftContext& context, const Authority& authority,
                             const SetValue& request) {
  policy::Adoption adopted;
  adopted.by = request.adopted_by.empty() ? "college" : request.adopted_by;
  adopted.on = request.adopted_on.value_or(context.clock.today());
  adopted.source = request.source;
  return new_policy_file(request.task, authority.scope(), adopted);
}

Result<void> check_words(const SetValue& request) {
  if (request.source.empty()) {
    return refuse(Fault::invalid,
                  "Say what the value rests on: the article or decision that sets it.", "/source");
  }
  return {};
}

}  // namespace

Result<Draft> set_value(const DraftContext& context, const SetValue& request) {
  TRY_DO(check_words(request));
  TRY(const Draft shown, read_draft(context, request.draft));
  TRY(const Authority authority, authority_of_scope(shown.scope));
  if (authority.region.empty()) {
    return refuse(Fault::invalid,
                  "A value is set for a region or a municipality; what all share stands in the "
                  "parameters of a plugin.",
                  "/task");
  }
  TRY(const policy::Parameter parameter, parameter_of(context, authority, request));
  auto value = setting_value(parameter, request.value);
  if (!value) {
    return refuse(Fault::invalid, value.error().says, "/value");
  }
  const std::string path = authority.folder() + request.task + ".lua";
  const NextVersion next{
      request.draft, request.version,
      fmt::format("{}.{} from {}", request.task, request.setting, request.from.text())};
  return make_version(context, next, [&](Draft& draft) -> Result<void> {
    TRY_DO(may_write(context, draft, path));
    TRY(std::optional<std::string> text, read_policy_text(context.keeper.root(), path));
    if (const DraftFile* file = draft.file(path)) {
      text = file->text;
    }
    if (!text) {
      text = head_of_new_file(context, authority, request);
    }
    auto changed =
        with_setting(*text, request.task,
                     {request.setting, *value, request.from, request.source, request.because});
    if (!changed) {
      return refuse(changed.error().fault, changed.error().says, path);
    }
    TRY_DO(check_text(path, *changed));
    return put_file(context, draft, path, *changed);
  });
}

}  // namespace naober::studio
