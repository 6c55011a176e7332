#include "lab/lcov.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <vector>

namespace naober::lab {

namespace {

// What is known of one source file.
struct Source {
  std::vector<const RuleCoverage*> rules;
  std::map<int, std::uint64_t> lines;
};

std::map<std::string, Source> by_file(const Coverage& coverage) {
  std::map<std::string, Source> files;
  for (const RuleCoverage& rule : coverage.rules) {
    Source& source = files[rule.place.file];
    source.rules.push_back(&rule);
    source.lines[rule.place.line] += static_cast<std::uint64_t>(rule.spoke);
    for (const PartCoverage& part : rule.parts) {
      if (part.place.line != rule.place.line) {
        source.lines[part.place.line] += static_cast<std::uint64_t>(part.yes + part.no);
      }
    }
  }
  for (const auto& [file, lines] : coverage.lines) {
    for (const auto& [line, count] : lines) {
      files[file].lines[line] += count;
    }
  }
  return files;
}

void write_rules(const Source& source, std::string& into) {
  std::size_t hit = 0;
  for (const RuleCoverage* rule : source.rules) {
    into += fmt::format("FN:{},{}\n", rule->place.line, rule->rule);
  }
  for (const RuleCoverage* rule : source.rules) {
    into += fmt::format("FNDA:{},{}\n", rule->spoke, rule->rule);
    hit += rule->spoke > 0 ? 1 : 0;
  }
  into += fmt::format("FNF:{}\nFNH:{}\n", source.rules.size(), hit);
}

// Parts on one line are blocks of their own; '-' says that the line was never reached.
void write_parts(const Source& source, std::string& into) {
  std::map<int, int> blocks;
  std::size_t found = 0;
  std::size_t hit = 0;
  for (const RuleCoverage* rule : source.rules) {
    for (const PartCoverage& part : rule->parts) {
      const int block = blocks[part.place.line]++;
      const bool reached = part.yes + part.no > 0;
      for (const auto& [way, count] : {std::pair{0, part.yes}, std::pair{1, part.no}}) {
        into += fmt::format("BRDA:{},{},{},{}\n", part.place.line, block, way,
                            reached ? std::to_string(count) : "-");
        ++found;
        hit += count > 0 ? 1 : 0;
      }
    }
  }
  into += fmt::format("BRF:{}\nBRH:{}\n", found, hit);
}

void write_lines(const Source& source, std::string& into) {
  std::size_t hit = 0;
  for (const auto& [line, count] : source.lines) {
    into += fmt::format("DA:{},{}\n", line, count);
    hit += count > 0 ? 1 : 0;
  }
  into += fmt::format("LF:{}\nLH:{}\n", source.lines.size(), hit);
}

}  // namespace

std::string lcov(const Coverage& coverage, const std::string& folder) {
  std::string trace;
  for (const auto& [file, source] : by_file(coverage)) {
    trace += fmt::format("TN:\nSF:{}{}\n", folder, file);
    write_rules(source, trace);
    write_parts(source, trace);
    write_lines(source, trace);
    trace += "end_of_record\n";
  }
  return trace;
}

}  // namespace naober::lab
