#include "cli/dutch_problem.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace naober::cli {

namespace {

// {} takes any text up to what follows; {1} puts the first of them back, and <1> puts it back word
// for word in Dutch (bounds, terms, kinds of value).
struct Sentence {
  std::string_view english;
  std::string_view dutch;
};

constexpr std::array sentences{
    // one step too far
    Sentence{
        "{} lies outside the room of '{}' from {}: allowed is {} (narrowed by the region at {})",
        "<1> valt vanaf {3} buiten de ruimte van '{2}': toegestaan is <4> (de regio maakte "
        "die ruimte kleiner, in {5})"},
    Sentence{"{} lies outside the room of '{}' from {}: allowed is {} ({})",
             "<1> valt vanaf {3} buiten de ruimte van '{2}': toegestaan is <4> ({5})"},
    Sentence{"{} lies outside the room of '{}': allowed is {} (narrowed by the region at {})",
             "<1> valt buiten de ruimte van '{2}': toegestaan is <3> (de regio maakte die ruimte "
             "kleiner, in {4})"},
    Sentence{"{} lies outside the room of '{}': allowed is {} ({})",
             "<1> valt buiten de ruimte van '{2}': toegestaan is <3> ({4})"},
    Sentence{"'{}' is fixed by {} and cannot be set here",
             "'{1}' ligt vast in {2} en kan hier niet worden ingesteld"},
    Sentence{"'{}' is open to {} only, not to a {}",
             "'{1}' is alleen in te stellen door <2>, niet door een <3>"},
    Sentence{
        "a layer may narrow the room of '{}', never widen it: {} does not lie inside {} ({})",
        "de ruimte van '{1}' mag kleiner worden, nooit groter: <2> valt niet binnen <3> ({4})"},
    Sentence{
        "'{}' holds from {}, but this file was adopted on {}: nothing holds before it was adopted",
        "'{1}' geldt vanaf {2}, maar dit bestand is vastgesteld op {3}: niets geldt eerder dan "
        "het is vastgesteld"},
    Sentence{
        "the values of '{}' stand in order of time, each with a later 'from'; {} comes after {} "
        "here",
        "de waarden van '{1}' staan op volgorde van tijd, elk met een latere 'from'; {2} staat "
        "hier na {3}"},
    // an unknown word
    Sentence{"the word '{}' is not known", "het woord '{1}' is niet bekend"},
    Sentence{"'{}' has no setting \"{}\"", "'{1}' heeft geen instelling \"{2}\""},
    Sentence{"there is no task '{}' here to set anything for",
             "er is hier geen taak '{1}' om iets voor in te stellen"},
    Sentence{"{} has no field '{}'", "{1} heeft geen veld '{2}'"},
    Sentence{"'{}' is no '{}' of {}", "'{1}' is geen '{2}' van {3}"},
    Sentence{"'{}' in '{}' of {} is not known", "'{1}' in '{2}' van {3} is niet bekend"},
    Sentence{"there is no plugin '{}'", "er is geen taak '{1}'"},
    Sentence{"only_for = \"{}\": there is no such pilot in municipality.lua of {}",
             "only_for = \"{1}\": municipality.lua van {2} heeft geen proef met die naam"},
    Sentence{"setting '{}' names the organisation \"{}\", which no roles.lua of {} declares",
             "instelling '{1}' noemt de organisatie \"{2}\", die in geen roles.lua van {3} staat"},
    // a wrong type
    Sentence{"'{}' of {} must be {}, not {}", "'{1}' van {2} moet <3> zijn, niet <4>"},
    Sentence{"'{}' of {} is empty", "'{1}' van {2} is leeg"},
    // something missing
    Sentence{"{} has no '{}': {}", "bij {1} ontbreekt '{2}': <3>"},
    Sentence{"the municipality '{}' has no municipality.lua",
             "de gemeente '{1}' heeft geen municipality.lua"},
    Sentence{"the region '{}' has no region.lua", "de regio '{1}' heeft geen region.lua"},
};

// Pieces of a sentence, longest first where one is the beginning of another.
constexpr std::array<std::pair<std::string_view, std::string_view>, 37> pieces{{
    {"give it as a list of names:", "geef een lijst met namen:"},
    {"give it as a list:", "geef een lijst:"},
    {"give it as a text", "geef een tekst"},
    {"give it as ", "geef het als "},
    {"it cannot be left out", "dit kan niet worden weggelaten"},
    {"a date such as", "een datum zoals"},
    {"a list of names:", "een lijst met namen:"},
    {"a whole number", "een geheel getal"},
    {"yes or no", "ja of nee"},
    {"a boolean", "ja of nee"},
    {"an integer", "een getal"},
    {"a integer", "een getal"},
    {"a number", "een getal"},
    {"a text", "een tekst"},
    {"a table", "een tabel"},
    {"a map", "een tabel"},
    {"a list", "een lijst"},
    {"a term", "een termijn"},
    {"a money", "een bedrag"},
    {"a date", "een datum"},
    {"unknown", "onbekend"},
    {"at most ", "ten hoogste "},
    {"at least ", "ten minste "},
    {"between ", "tussen "},
    {"one of ", "een van "},
    {"free: ", "vrij: "},
    {"fixed", "vast"},
    {" and ", " en "},
    {" or ", " of "},
    {" months", " maanden"},
    {" month", " maand"},
    {" weeks", " weken"},
    {" days", " dagen"},
    {" day", " dag"},
    {" years", " jaar"},
    {" year", " jaar"},
    {"municipality", "gemeente"},
}};

std::string piece_in_dutch(std::string text) {
  if (text == "yes" || text == "no") {
    return text == "yes" ? "ja" : "nee";
  }
  if (text == "region") {
    return "regio";
  }
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const auto found = [&]() -> const std::pair<std::string_view, std::string_view>* {
      for (const auto& piece : pieces) {
        if (rest.starts_with(piece.first)) {
          return &piece;
        }
      }
      return nullptr;
    }();
    // What an author wrote in quotes stays as it is.
    const std::size_t quoted = rest.front() == '"' ? rest.find('"', 1) : std::string_view::npos;
    if (quoted != std::string_view::npos) {
      result += rest.substr(0, quoted + 1);
      at += quoted + 1;
    } else if (found != nullptr) {
      result += found->second;
      at += found->first.size();
    } else {
      result += rest.front();
      ++at;
    }
  }
  return result;
}

// What stands where the template has {}, or nothing when the sentence is another one.
std::optional<std::vector<std::string>> matched(std::string_view pattern, std::string_view says) {
  std::vector<std::string> found;
  std::size_t at = 0;
  while (true) {
    const std::size_t hole = pattern.find("{}");
    const std::string_view literal = pattern.substr(0, hole);
    if (!says.substr(at).starts_with(literal)) {
      return std::nullopt;
    }
    at += literal.size();
    if (hole == std::string_view::npos) {
      return at == says.size() ? std::optional(found) : std::nullopt;
    }
    pattern.remove_prefix(hole + 2);
    const std::string_view next = pattern.substr(0, pattern.find("{}"));
    const std::size_t end = next.empty()                                   ? says.size()
                            : pattern.find("{}") == std::string_view::npos ? says.rfind(next)
                                                                           : says.find(next, at);
    if (end == std::string_view::npos || end < at) {
      return std::nullopt;
    }
    found.emplace_back(says.substr(at, end - at));
    at = end;
  }
}

std::string filled(std::string_view dutch, const std::vector<std::string>& found) {
  std::string result;
  for (std::size_t at = 0; at < dutch.size(); ++at) {
    const char sign = dutch[at];
    const bool hole = (sign == '{' || sign == '<') && at + 2 < dutch.size() &&
                      dutch[at + 1] >= '1' && dutch[at + 1] <= '9' &&
                      dutch[at + 2] == (sign == '{' ? '}' : '>');
    if (!hole) {
      result += sign;
      continue;
    }
    const std::string& taken = found.at(static_cast<std::size_t>(dutch[at + 1] - '1'));
    result += sign == '{' ? taken : piece_in_dutch(taken);
    at += 2;
  }
  return result;
}

// "; did you mean 'age'?" and "; known are a, b and c" end many sentences.
std::string hint_in_dutch(std::string_view hint) {
  static constexpr std::array hints{
      Sentence{"; did you mean '{}'?", "; bedoelde u '{1}'?"},
      Sentence{"; known are {}", "; bekend zijn <1>"},
      Sentence{"; known is {}", "; bekend is {1}"},
  };
  for (const Sentence& one : hints) {
    if (const auto found = matched(one.english, hint)) {
      return filled(one.dutch, *found);
    }
  }
  return std::string(hint);
}

}  // namespace

std::string in_dutch(std::string_view says) {
  std::size_t cut = says.rfind("; did you mean '");
  cut = cut == std::string_view::npos ? says.rfind("; known ") : cut;
  const std::string_view sentence = says.substr(0, cut);
  const std::string hint =
      cut == std::string_view::npos ? std::string() : hint_in_dutch(says.substr(cut));
  for (const Sentence& one : sentences) {
    if (const auto found = matched(one.english, sentence)) {
      return filled(one.dutch, *found) + hint;
    }
  }
  return std::string(sentence) + hint;
}

}  // namespace naober::cli
