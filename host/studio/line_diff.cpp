#include "studio/line_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace naober::studio {
namespace {

constexpr std::size_t around = 3;
// Past so many changes two texts have little in common, and the one is told after the other.
constexpr std::ptrdiff_t most_changes = 1500;

using Lines = std::vector<std::string_view>;

// Each line with its end, so that a missing one is a difference too.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

enum class Kind : char { same = ' ', gone = '-', came = '+' };

struct Line {
  Kind kind;
  std::string_view text;
};

// The shortest script from one to the other (Myers, 1986), with the furthest reach of each round
// kept to walk back along. What the two share at both ends is set aside first.
class Script {
 public:
  Script(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::vector<Line> lines() {
    while (start_ < before_.size() && start_ < after_.size() && before_[start_] == after_[start_]) {
      ++start_;
    }
    while (end_ < before_.size() - start_ && end_ < after_.size() - start_ &&
           before_[before_.size() - 1 - end_] == after_[after_.size() - 1 - end_]) {
      ++end_;
    }
    const bool near = reach();
    put_all(0, start_, Kind::same, before_);
    if (near) {
      walk_back();
    } else {
      put_all(start_, before_.size() - end_, Kind::gone, before_);
      put_all(start_, after_.size() - end_, Kind::came, after_);
    }
    put_all(before_.size() - end_, before_.size(), Kind::same, before_);
    return std::move(found_);
  }

 private:
  std::ptrdiff_t rows() const {
    return static_cast<std::ptrdiff_t>(before_.size() - start_ - end_);
  }
  std::ptrdiff_t columns() const {
    return static_cast<std::ptrdiff_t>(after_.size() - start_ - end_);
  }
  bool same(std::ptrdiff_t row, std::ptrdiff_t column) const {
    return before_[start_ + static_cast<std::size_t>(row)] ==
           after_[start_ + static_cast<std::size_t>(column)];
  }
  static std::size_t at(std::ptrdiff_t diagonal, std::ptrdiff_t middle) {
    return static_cast<std::size_t>(diagonal + middle);
  }

  void put_all(std::size_t begin, std::size_t end, Kind kind, const Lines& lines) {
    for (std::size_t place = begin; place < end; ++place) {
      found_.push_back({kind, lines[place]});
    }
  }

  // The furthest row on each diagonal (row - column) after each number of changes. No: it takes too
  // many.
  bool reach() {
    const std::ptrdiff_t most = std::min(rows() + columns(), most_changes);
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const std::ptrdiff_t middle = most + 1;
    for (std::ptrdiff_t changes = 0; changes <= most; ++changes) {
      const auto here = furthest.begin() + middle;
      rounds_.emplace_back(here - changes - 1, here + changes + 2);
      for (std::ptrdiff_t diagonal = -changes; diagonal <= changes; diagonal += 2) {
        const bool comes = goes_down(furthest, diagonal, changes, middle);
        std::ptrdiff_t row =
            comes ? furthest[at(diagonal + 1, middle)] : furthest[at(diagonal - 1, middle)] + 1;
        while (row < rows() && row - diagonal < columns() && same(row, row - diagonal)) {
          ++row;
        }
        furthest[at(diagonal, middle)] = row;
        if (row >= rows() && row - diagonal >= columns()) {
          return true;
        }
      }
    }
    return false;
  }

  // Whether the best way to this diagonal is a line that comes (and not one that goes).
  static bool goes_down(const std::vector<std::ptrdiff_t>& furthest, std::ptrdiff_t diagonal,
                        std::ptrdiff_t changes, std::ptrdiff_t middle) {
    return diagonal == -changes || (diagonal != changes && furthest[at(diagonal - 1, middle)] <
                                                               furthest[at(diagonal + 1, middle)]);
  }

  void walk_back() {
    std::ptrdiff_t row = rows();
    std::ptrdiff_t column = columns();
    std::vector<Line> backwards;
    const auto push_same = [&] {
      backwards.push_back({Kind::same, before_[start_ + static_cast<std::size_t>(--row)]});
      --column;
    };
    for (auto changes = static_cast<std::ptrdiff_t>(rounds_.size()) - 1; changes > 0; --changes) {
      const auto& furthest = rounds_[static_cast<std::size_t>(changes)];
      const std::ptrdiff_t diagonal = row - column;
      const std::ptrdiff_t middle = changes + 1;
      const bool comes = goes_down(furthest, diagonal, changes, middle);
      const std::ptrdiff_t from =
          comes ? furthest[at(diagonal + 1, middle)] : furthest[at(diagonal - 1, middle)];
      const std::ptrdiff_t from_column = from - (comes ? diagonal + 1 : diagonal - 1);
      while (row > from && column > from_column) {
        push_same();
      }
      backwards.push_back(
          comes ? Line{Kind::came, after_[start_ + static_cast<std::size_t>(--column)]}
                : Line{Kind::gone, before_[start_ + static_cast<std::size_t>(--row)]});
    }
    while (row > 0 && column > 0) {
      push_same();
    }
    found_.insert(found_.end(), backwards.rbegin(), backwards.rend());
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::vector<std::vector<std::ptrdiff_t>> rounds_;
  std::vector<Line> found_;
};

struct Count {
  std::size_t before = 0;
  std::size_t after = 0;
  void add(Kind kind) {
    before += kind != Kind::came ? 1 : 0;
    after += kind != Kind::gone ? 1 : 0;
  }
};

std::string range(std::size_t skipped, std::size_t count) {
  // An empty range names the line before it.
  const std::size_t first = count == 0 ? skipped : skipped + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

std::string hunk(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                 const Count& skipped) {
  Count here;
  std::string text;
  for (std::size_t place = begin; place < end; ++place) {
    here.add(lines[place].kind);
    text += static_cast<char>(lines[place].kind);
    text += lines[place].text;
    if (!lines[place].text.ends_with('\n')) {
      text += "\n\\ No newline at end of file\n";
    }
  }
  return fmt::format("@@ -{} +{} @@\n{}", range(skipped.before, here.before),
                     range(skipped.after, here.after), text);
}

// Changes that stand close together share one hunk.
std::string hunks(const std::vector<Line>& lines) {
  std::string text;
  Count skipped;
  std::size_t told = 0;
  for (std::size_t place = 0; place < lines.size(); ++place) {
    if (lines[place].kind == Kind::same) {
      continue;
    }
    std::size_t last = place;
    for (std::size_t next = place; next < lines.size() && next <= last + 2 * around; ++next) {
      last = lines[next].kind == Kind::same ? last : next;
    }
    const std::size_t begin = std::max(told, place - std::min(place, around));
    const std::size_t end = std::min(lines.size(), last + 1 + around);
    for (; told < begin; ++told) {
      skipped.add(lines[told].kind);
    }
    text += hunk(lines, begin, end, skipped);
    for (; told < end; ++told) {
      skipped.add(lines[told].kind);
    }
    place = end - 1;
  }
  return text;
}

}  // namespace

std::string unified_diff(const std::string& path, const std::optional<std::string>& before,
                         const std::optional<std::string>& after) {
  if (before == after) {
    return {};
  }
  const Lines old_lines = lines_of(before ? *before : std::string_view());
  const Lines new_lines = lines_of(after ? *after : std::string_view());
  return fmt::format("--- {}\n+++ {}\n{}", before ? "a/" + path : "/dev/null",
                     after ? "b/" + path : "/dev/null",
                     hunks(Script(old_lines, new_lines).lines()));
}

}  // namespace naober::studio
