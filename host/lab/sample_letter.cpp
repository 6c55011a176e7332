#include "lab/sample_letter.h"

#include <fmt/format.h>

#include <algorithm>

#include "casework/dutch.h"
#include "casework/letter.h"

namespace naober::lab {

namespace {

using casework::dutch;

const policy::Letter* letter_of(const Scene& scene, std::string_view verdict) {
  const std::vector<policy::Letter>& letters =
      scene.task == nullptr ? scene.plugin->letters.letters : scene.task->letters.all();
  const auto found = std::find_if(letters.begin(), letters.end(),
                                  [&](const policy::Letter& one) { return one.when == verdict; });
  return found == letters.end() ? nullptr : &*found;
}

// As casework keeps a reason: the sentence of the rule with what settings add to it.
List reasons_in(const policy::Outcome& outcome) {
  List list;
  for (const policy::Reason& reason : outcome.reasons) {
    std::string text = reason.text;
    for (const std::string& also : reason.also) {
      text += " " + also;
    }
    list.push_back(Map{{"text", text}, {"law", reason.article}});
  }
  return list;
}

const policy::Provision* provision_of(const Scene& scene, const std::string& name) {
  const std::vector<policy::Provision>& all = scene.plugin->provisions;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const policy::Provision& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

Map decision_in(const Scene& scene, const policy::Outcome& outcome, Date day) {
  Map decision{{"date", dutch(day)},   {"reference", "1-VOORBEELD"},
               {"starts", dutch(day)}, {"ends", ""},
               {"amount", ""},         {"unit", ""}};
  if (!outcome.articles.empty()) {
    decision["article"] = outcome.articles.front();
  }
  if (!outcome.grants.empty()) {
    const policy::Grant& grant = outcome.grants.front();
    const policy::Provision* provision = provision_of(scene, grant.provision);
    decision["unit"] = provision == nullptr ? "" : casework::dutch_unit(provision->unit);
    if (!grant.values.empty()) {
      decision["amount"] = dutch(grant.values.begin()->second);
    }
  }
  return decision;
}

Map settings_in(const policy::Settings& settings) {
  Map words;
  for (const auto& [name, setting] : settings.by_name) {
    words.emplace(name, dutch(setting.value));
  }
  return words;
}

Map data_for(const Scene& scene, const policy::Outcome& outcome, const policy::Letter& letter,
             Date day) {
  Map data;
  const std::string name = outcome.grants.empty() ? "" : outcome.grants.front().provision;
  const policy::Provision* provision = provision_of(scene, name);
  data["municipality"] =
      Map{{"title", scene.bundle == nullptr ? "de gemeente" : scene.bundle->municipality.title}};
  data["client"] = Map{{"name", "A. Voorbeeld"}};
  data["signed"] = Map{{"name", "B. Voorbeeld"}, {"role", "medewerker"}};
  data["settings"] = settings_in(scene.settings);
  data["contact_line"] = data["settings"].text_at("contact_line");
  data["objection"] =
      Map{{"address", data["settings"].text_at("objection_address")}, {"until", dutch(day)}};
  data["letter"] = Map{{"title", letter.title}};
  data["decision"] = decision_in(scene, outcome, day);
  data["provision"] = Map{{"title", provision == nullptr ? name : provision->title}};
  data["asked"] = true;
  data["task"] = Map{{"title", scene.plugin->manifest.title}};
  data["case"] = Map{{"applied_on", dutch(day)}};
  data["reasons"] = reasons_in(outcome);
  data["results"] = List{};
  return data;
}

}  // namespace

Result<std::string> sample_letter(const Scene& scene, const policy::Outcome& outcome, Date day) {
  const std::string_view verdict = policy::name_of(outcome.verdict);
  const policy::Letter* letter = letter_of(scene, verdict);
  if (letter == nullptr) {
    return refuse(Fault::not_found,
                  fmt::format("'{}' has no letter for the outcome '{}': letters.lua names one with "
                              "when = \"{}\"",
                              scene.plugin->name(), verdict, verdict));
  }
  return casework::render(*letter, data_for(scene, outcome, *letter, day));
}

}  // namespace naober::lab
