#include "manual/conformance.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "manual/accents.h"

namespace naober::manual {
namespace {

MunicipalityConformance of_municipality(const Accents& accents, std::size_t place) {
  MunicipalityConformance found;
  found.name = accents.municipalities[place];
  found.compared = accents.compared;
  for (const AccentRow& row : accents.rows) {
    const AccentCell& cell = row.cells[place];
    if (cell.differs) {
      found.deviations.push_back(
          {row.kind, row.task, row.name, row.title, row.law, row.framework, cell.says, cell.place});
    }
  }
  return found;
}

Value value_of(const Deviation& deviation) {
  const auto text = [](const std::string& word) { return word.empty() ? Value() : Value(word); };
  return Map{{"kind", deviation.kind},     {"task", text(deviation.task)},
             {"name", deviation.name},     {"title", deviation.title},
             {"law", text(deviation.law)}, {"frame", text(deviation.frame)},
             {"own", text(deviation.own)}, {"place", text(deviation.place)}};
}

}  // namespace

Result<Conformance> conformance_of(const policy::Loaded& loaded, std::string_view region, Date on) {
  TRY(const Accents accents, accents_of(loaded, region, on));
  Conformance result{accents.region, accents.title, on, {}};
  for (std::size_t place = 0; place < accents.municipalities.size(); ++place) {
    result.municipalities.push_back(of_municipality(accents, place));
  }
  const std::string inside = std::string(region) + "/";
  for (const policy::Problem& problem : loaded.problems) {
    if (!problem.municipality.starts_with(inside)) {
      continue;
    }
    const std::string name = problem.municipality.substr(inside.size());
    auto& all = result.municipalities;
    auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    if (found == all.end()) {
      found = all.insert(all.end(), MunicipalityConformance{name, 0, {}, {}});
    }
    found->refused.push_back(fmt::format("{}:{}: {}", problem.file, problem.line, problem.says));
  }
  return result;
}

std::string csv_of(const Conformance& conformance) {
  std::string text = "municipality,kind,task,name,title,law,frame,own,place\r\n";
  for (const MunicipalityConformance& each : conformance.municipalities) {
    for (const Deviation& deviation : each.deviations) {
      text += csv_field(each.name);
      for (const std::string* word :
           {&deviation.kind, &deviation.task, &deviation.name, &deviation.title, &deviation.law,
            &deviation.frame, &deviation.own, &deviation.place}) {
        text += "," + csv_field(*word);
      }
      text += "\r\n";
    }
    for (const std::string& refused : each.refused) {
      text += csv_field(each.name) + ",refused,,,,,," + csv_field(refused) + ",\r\n";
    }
  }
  return text;
}

Value json_of(const Conformance& conformance) {
  List municipalities;
  for (const MunicipalityConformance& each : conformance.municipalities) {
    List deviations;
    for (const Deviation& deviation : each.deviations) {
      deviations.push_back(value_of(deviation));
    }
    municipalities.push_back(Map{{"municipality", each.name},
                                 {"compared", each.compared},
                                 {"deviations", std::move(deviations)},
                                 {"refused", List(each.refused.begin(), each.refused.end())}});
  }
  return Map{{"region", conformance.region},
             {"title", conformance.title},
             {"on", conformance.on},
             {"municipalities", std::move(municipalities)}};
}

}  // namespace naober::manual
