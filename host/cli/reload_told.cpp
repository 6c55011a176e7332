#include "cli/reload_told.h"

#include <fmt/format.h>

namespace naober::cli {
namespace {

std::string sentence(const Value& each) {
  const std::string_view fate = each.text_at("fate");
  const std::string before = short_fingerprint(each, "fingerprint_before");
  const std::string after = short_fingerprint(each, "fingerprint_after");
  if (fate == "opened") {
    return fmt::format("opened under {}", after);
  }
  if (fate == "changed") {
    return fmt::format("{} -> {}", before, after);
  }
  if (fate == "kept") {
    return fmt::format("refused; goes on under {}", after);
  }
  if (fate == "gone") {
    return fmt::format("its folder is gone; its files can still be read, under {}", after);
  }
  return "refused; stays closed";
}

bool is_refusal(const Value& each) {
  return each.text_at("fate") == "kept" || each.text_at("fate") == "closed";
}

void tell_problems(std::ostream& out, const Value& holder, std::string_view indent) {
  for (const Value& problem : list_at(holder, "problems")) {
    out << fmt::format("{}{}: {}\n", indent, problem.text_at("place"), problem.text_at("says"));
  }
}

}  // namespace

const List& list_at(const Value& holder, std::string_view key) {
  static const List none;
  const Value* found = holder.find(key);
  const List* list = found == nullptr ? nullptr : found->as<List>();
  return list == nullptr ? none : *list;
}

std::string short_fingerprint(const Value& holder, std::string_view key) {
  const std::string_view text = holder.text_at(key);
  return text.empty() ? "-" : std::string(text.substr(0, 12));
}

int tell_reload(const Console& console, const Value& reload) {
  bool refused = false;
  const List& municipalities = list_at(reload, "municipalities");
  for (const Value& each : municipalities) {
    refused = refused || is_refusal(each);
    console.out << fmt::format("{}/{}: {}\n", each.text_at("region"), each.text_at("municipality"),
                               sentence(each));
    tell_problems(console.out, each, "  ");
  }
  // What stops nobody who serves, but is wrong all the same.
  if (municipalities.empty()) {
    tell_problems(console.out, reload, "");
  }
  const Value* unchanged = reload.find("unchanged");
  const auto* count = unchanged == nullptr ? nullptr : unchanged->as<std::int64_t>();
  console.out << fmt::format("{} unchanged\n", count == nullptr ? 0 : *count);
  return refused ? 1 : 0;
}

}  // namespace naober::cli
