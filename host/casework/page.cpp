#include "casework/page.h"

#include "base/html.h"
#include "base/json.h"

namespace naober::casework {

namespace {

constexpr std::string_view style =
    "body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}"
    "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #767676;padding:.4rem;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere}";

std::string tagged(std::string_view tag, std::string_view text) {
  std::string result = "<";
  result.append(tag).append(">").append(escape_html(text)).append("</").append(tag).append(">");
  return result;
}

std::string row_of(const std::vector<std::string>& cells, std::string_view tag) {
  std::string row = "<tr>";
  for (const auto& cell : cells) {
    row += tagged(tag, cell);
  }
  return row + "</tr>\n";
}

}  // namespace

std::string page_with(std::string_view title, const std::string& body) {
  std::string page = "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += tagged("title", title) + "\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
  return page + tagged("h1", title) + "\n" + body + "</body>\n</html>\n";
}

std::string paragraph(std::string_view text) { return tagged("p", text) + "\n"; }

std::string heading(std::string_view text) { return tagged("h2", text) + "\n"; }

std::string table_of(const std::vector<std::string>& header,
                     const std::vector<std::vector<std::string>>& rows) {
  std::string table = "<table>\n<thead>" + row_of(header, "th") + "</thead>\n<tbody>\n";
  for (const auto& row : rows) {
    table += row_of(row, "td");
  }
  return table + "</tbody>\n</table>\n";
}

std::string in_words(const Value& value) {
  if (value == Value()) {
    return {};
  }
  if (const auto* text = value.as<std::string>()) {
    return *text;
  }
  if (const auto* day = value.as<Date>()) {
    return day->text();
  }
  if (const auto* yes = value.as<bool>()) {
    return *yes ? "ja" : "nee";
  }
  if (const auto* list = value.as<List>()) {
    std::string all;
    for (const auto& member : *list) {
      all += (all.empty() ? "" : ", ") + in_words(member);
    }
    return all;
  }
  if (const auto* map = value.as<Map>()) {
    std::string all;
    for (const auto& [key, member] : *map) {
      all += (all.empty() ? "" : "; ") + key + ": " + in_words(member);
    }
    return all;
  }
  return write_json(value);
}

std::string member_in_words(const Value& map, std::string_view key) {
  const Value* found = map.find(key);
  return found == nullptr ? std::string() : in_words(*found);
}

}  // namespace naober::casework
