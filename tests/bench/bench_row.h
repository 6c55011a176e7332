// One line of the table that scripts/bench ends with:
//   ROW|S2|what|figure|peer|ratio|target|yes
#pragma once

#include <cstdio>
#include <string>

namespace naober::bench {

struct Row {
  const char* id;  // of the table of targets in tests/bench/RESULTS.md
  std::string what;
  std::string figure;  // with its unit
  std::string peer;    // what it is held against, with its figure
  double ratio = 0;
  std::string target;
  bool reached = false;
};

inline void print_row(const Row& row) {
  std::printf("ROW|%s|%s|%s|%s|%.3f|%s|%s\n", row.id, row.what.c_str(), row.figure.c_str(),
              row.peer.c_str(), row.ratio, row.target.c_str(), row.reached ? "yes" : "no");
  std::fflush(stdout);
}

// "1.234 us"
inline std::string with_unit(double figure, const char* unit, int digits = 2) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f %s", digits, figure, unit);
  return text;
}

}  // namespace naober::bench
