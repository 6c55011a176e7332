#include "cli/show_coverage.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace naober::cli {

namespace {

struct Tally {
  int covered = 0;
  int of = 0;
  void add(bool is_covered) {
    covered += is_covered ? 1 : 0;
    of += 1;
  }
  std::string text() const { return of == 0 ? "-" : fmt::format("{} of {}", covered, of); }
};

struct Row {
  Tally rules;
  Tally parts;
  Tally settings;
};

// Plugins first; "buch" and "buch/bergen" stand for folders below municipalities/.
std::map<std::string, Row> rows_of(const lab::Coverage& coverage) {
  std::map<std::string, Row> rows;
  const auto row = [&](const std::string& owner) -> Row& {
    const bool is_plugin = owner.find("plugins/") != std::string::npos;
    return rows[is_plugin ? " " + owner : owner];
  };
  for (const lab::RuleCoverage& rule : coverage.rules) {
    row(rule.owner).rules.add(rule.both());
    for (const lab::PartCoverage& part : rule.parts) {
      row(rule.owner).parts.add(part.both());
    }
  }
  for (const lab::SettingCoverage& setting : coverage.settings) {
    row(setting.owner).settings.add(setting.covered());
  }
  return rows;
}

std::string lack_of(const lab::RuleCoverage& rule) {
  return rule.spoke == 0 && rule.silent == 0 ? "was never asked"
         : rule.spoke == 0                   ? "never spoke"
                                             : "was never silent";
}

std::string lack_of(const lab::PartCoverage& part) {
  return part.yes == 0 && part.no == 0 ? "was never known"
         : part.yes == 0               ? "was never yes"
                                       : "was never no";
}

std::vector<std::string> lacks_of(const lab::Coverage& coverage) {
  std::vector<std::string> lacks;
  for (const lab::RuleCoverage& rule : coverage.rules) {
    if (!rule.both()) {
      lacks.push_back(fmt::format("{} rule {} {}", rule.place.text(), rule.rule, lack_of(rule)));
    }
    for (const lab::PartCoverage& part : rule.parts) {
      if (!part.both() && !rule.is_function) {
        lacks.push_back(fmt::format("{} '{}' of {} {}", part.place.text(), part.says, rule.rule,
                                    lack_of(part)));
      }
    }
  }
  for (const lab::SettingCoverage& setting : coverage.settings) {
    if (!setting.covered()) {
      lacks.push_back(fmt::format("{} setting {} of {}: {}", setting.place.text(), setting.name,
                                  setting.plugin, setting.lacks));
    }
  }
  for (const auto& [file, lines] : coverage.lines) {
    for (const auto& [line, count] : lines) {
      if (count == 0) {
        lacks.push_back(fmt::format("{}:{} no case came to this line", file, line));
      }
    }
  }
  return lacks;
}

}  // namespace

std::string show_coverage(const lab::Coverage& coverage) {
  std::string text = fmt::format("\n{:<40} {:>12} {:>12} {:>12}\n", "Both sides seen of", "rules",
                                 "conditions", "settings");
  Row total;
  for (const auto& [owner, row] : rows_of(coverage)) {
    text +=
        fmt::format("{:<40} {:>12} {:>12} {:>12}\n", owner.front() == ' ' ? owner.substr(1) : owner,
                    row.rules.text(), row.parts.text(), row.settings.text());
    for (const auto& [sum, part] :
         {std::pair{&total.rules, &row.rules}, std::pair{&total.parts, &row.parts},
          std::pair{&total.settings, &row.settings}}) {
      sum->covered += part->covered;
      sum->of += part->of;
    }
  }
  text += fmt::format("{:<40} {:>12} {:>12} {:>12}\n", "all together", total.rules.text(),
                      total.parts.text(), total.settings.text());
  const std::vector<std::string> lacks = lacks_of(coverage);
  text += lacks.empty() ? "\nNothing is left uncovered.\n" : "\nNot covered:\n";
  for (const std::string& lack : lacks) {
    text += "  " + lack + "\n";
  }
  return text;
}

}  // namespace naober::cli
