#include "casework/letter.h"

#include <kainjow/mustache.hpp>

#include "base/html.h"

namespace naober::casework {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

// Deeper than any real letter; a block that holds itself ends here.
constexpr int deepest_block = 8;

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\n");
  const auto to = text.find_last_not_of(" \t\n");
  return from == std::string_view::npos ? std::string_view() : text.substr(from, to - from + 1);
}

// Puts the blocks into the text. Done here and not by mustache, where a block and a value may not
// share a name.
Result<std::string> with_blocks(const policy::Letter& letter, std::string_view text, int depth) {
  if (depth > deepest_block) {
    return refuse(Fault::invalid,
                  "The blocks of the letter '" + letter.name + "' hold each other without end.",
                  letter.body.file);
  }
  std::string result;
  std::size_t place = 0;
  while (true) {
    const auto open = text.find("{{>", place);
    const auto close = open == std::string_view::npos ? open : text.find("}}", open);
    if (close == std::string_view::npos) {
      result.append(text.substr(place));
      return result;
    }
    result.append(text.substr(place, open - place));
    const auto name = trimmed(text.substr(open + 3, close - open - 3));
    const auto block = letter.blocks.find(name);
    if (block == letter.blocks.end()) {
      return refuse(Fault::invalid,
                    "The letter '" + letter.name + "' uses the block '" + std::string(name) +
                        "', which nobody declares.",
                    letter.body.file);
    }
    TRY(const auto inner, with_blocks(letter, block->second, depth + 1));
    result.append(inner);
    place = close + 2;
  }
}

data data_of(const Value& value);

data map_of(const Map& map) {
  data result(data::type::object);
  for (const auto& [key, value] : map) {
    result.set(key, data_of(value));
  }
  return result;
}

data list_of(const List& list) {
  data result(data::type::list);
  for (const auto& item : list) {
    result.push_back(data_of(item));
  }
  return result;
}

// An empty text is "no": a section about it is skipped.
data data_of(const Value& value) {
  if (const auto* map = value.as<Map>()) {
    return map_of(*map);
  }
  if (const auto* list = value.as<List>()) {
    return list_of(*list);
  }
  if (const auto* yes = value.as<bool>()) {
    return data(*yes ? data::type::bool_true : data::type::bool_false);
  }
  if (const auto* text = value.as<std::string>(); text != nullptr && !text->empty()) {
    return data(*text);
  }
  return data(data::type::bool_false);
}

Result<std::string> rendered(const policy::Letter& letter, const std::string& text,
                             const Value& value) {
  // The library is not ours: what it throws ends here.
  try {
    mustache template_text(text);
    if (!template_text.is_valid()) {
      return refuse(Fault::invalid,
                    "The template of the letter '" + letter.name +
                        "' is not in form: " + template_text.error_message(),
                    letter.body.file);
    }
    return template_text.render(data_of(value));
  } catch (const std::exception& accident) {
    return refuse(Fault::unavailable, std::string("A letter could not be made: ") + accident.what(),
                  letter.body.file);
  }
}

std::string_view text_in(const Value& value, std::string_view part, std::string_view name) {
  const Value* found = value.find(part);
  return found == nullptr ? std::string_view() : found->text_at(name);
}

// How the page looks; `--main` is the municipality's own colour. No image, no font and no script
// comes from elsewhere.
constexpr std::string_view style = R"(
  :root { --main: #1c1c1c; }
  body { margin: 0; background: #f4f4f2; color: #1c1c1c;
    font: 1.0625rem/1.6 "Open Sans", "Segoe UI", "DejaVu Sans", sans-serif; }
  .letter { box-sizing: border-box; max-width: 46rem; margin: 2rem auto; padding: 3rem 4rem 3.5rem;
    background: #fff; border-top: 0.5rem solid var(--main); box-shadow: 0 1px 6px #0002; }
  .sender { margin: 0 0 3rem; color: var(--main); font-size: 1.45rem; font-weight: 600; }
  .opening { display: grid; grid-template-columns: 1fr auto; column-gap: 2rem; }
  .opening > * { grid-column: 1 / -1; }
  .opening > .addressee { grid-column: 1; margin: 0 0 2.5rem; }
  .opening > .reference { grid-column: 2; margin: 0; font-size: 0.9375rem; color: #595959; }
  h1, h2, h3 { color: var(--main); text-wrap: balance; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 1.25rem; }
  h2 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 0.4rem; }
  h3 { font-size: 1.0625rem; margin: 1.25rem 0 0.25rem; }
  p { margin: 0 0 0.8rem; max-width: 36rem; }
  ul, ol { margin: 0 0 1rem; padding-left: 1.4rem; max-width: 35rem; }
  li { margin-bottom: 0.35rem; }
  li::marker { color: var(--main); }
  .law { color: #595959; font-size: 0.875em; }
  .closing { margin-top: 2rem; }
  @media (max-width: 40rem) { .letter { margin: 0; padding: 1.5rem 1.25rem; }
    .opening { display: block; } .opening > .reference { margin-bottom: 2rem; } }
  @page { size: A4; margin: 22mm 20mm; }
  @media print { body { background: #fff; } .letter { margin: 0; padding: 0; border: 0; box-shadow: none; }
    h1, h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
)";

// A page that stands by itself, on paper and on a screen: it is kept as it was sent, so nothing in
// it may come from elsewhere.
std::string page_of(const Value& value, const std::string& html) {
  const std::string title = escape_html(text_in(value, "letter", "title"));
  const std::string sender = escape_html(text_in(value, "municipality", "title"));
  const std::string reference = escape_html(text_in(value, "decision", "reference"));
  const std::string colour = escape_html(text_in(value, "municipality", "colour"));
  std::string page =
      "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  page += "<title>" + (title.empty() ? "Brief" : title) + "</title>\n";
  page += "<meta name=\"author\" content=\"" + (sender.empty() ? "" : "Gemeente " + sender) +
          "\">\n<meta name=\"description\" content=\"" + reference + "\">\n<style>";
  page += style;
  page += colour.empty() ? "" : "  :root { --main: " + colour + "; }\n";
  page += "</style>\n</head>\n<body>\n<main>\n<article class=\"letter\" data-colour=\"" + colour +
          "\">\n";
  return page + html + "</article>\n</main>\n</body>\n</html>\n";
}

}  // namespace

Result<std::string> render(const policy::Letter& letter, const Value& value) {
  TRY(const auto text, with_blocks(letter, letter.body.text, 0));
  if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos) {
    return refuse(Fault::invalid,
                  "The letter '" + letter.name +
                      "' asks for an unescaped value; write {{name}} with two braces.",
                  letter.body.file);
  }
  TRY(const auto html, rendered(letter, text, value));
  return page_of(value, html);
}

Result<const policy::Letter*> letter_named(const Context& context, std::string_view task,
                                           std::string_view name) {
  for (const auto plugin : {task, std::string_view("casework")}) {
    const auto* known = context.bundle->task(plugin);
    const auto* letter = known == nullptr ? nullptr : known->letter(name);
    if (letter != nullptr) {
      return letter;
    }
  }
  return refuse(Fault::not_found,
                "Neither the task '" + std::string(task) +
                    "' nor the plugin 'casework' has a letter '" + std::string(name) +
                    "'; without its letter this cannot be decided.",
                std::string(task) + "/letters.lua");
}

Result<const policy::Letter*> letter_for(const Context& context, std::string_view task,
                                         std::string_view outcome) {
  const auto* known = context.bundle->task(task);
  const auto* letter = known == nullptr ? nullptr : known->letter_for(outcome);
  if (letter != nullptr) {
    return letter;
  }
  return letter_named(context, task, outcome);
}

}  // namespace naober::casework
