#include "manual/words.h"

#include <fmt/format.h>

#include <map>

namespace naober::manual {
namespace {

const std::map<std::string_view, std::string_view>& dutch() {
  static const std::map<std::string_view, std::string_view> words = {
      {"Naober: the manual", "Naober: het handboek"},
      {"Contents", "Inhoud"},
      {"The picture in words", "De tekening in woorden"},
      {"To the text", "Naar de tekst"},
      {"Start", "Begin"},
      {"Tasks", "Taken"},
      {"Regions", "Regio's"},
      {"The language", "De taal"},
      {"The desk", "De schermen"},
      {"The screens of the desk", "De schermen van Naober"},
      {"Everybody on these pictures is invented.", "Iedereen op deze beelden is verzonnen."},
      {"The case worker", "De consulent"},
      {"The functional administrator", "De functioneel beheerder"},
      {"Regional IT", "Het beheer van de regio"},
      {"Words of the policy language", "Woorden van de beleidstaal"},
      {"Settings", "Instellingen"},
      {"Setting", "Instelling"},
      {"Meaning", "Betekenis"},
      {"Room", "Ruimte"},
      {"Open to", "Open voor"},
      {"Default", "Standaard"},
      {"Source", "Bron"},
      {"Place", "Plek"},
      {"Rules", "Regels"},
      {"Article", "Artikel"},
      {"Gives", "Geeft"},
      {"Speaks when", "Spreekt als"},
      {"Reason", "Reden"},
      {"may be lifted by a local rule", "mag door een lokale regel vervangen worden"},
      {"Records", "Registraties"},
      {"Field", "Veld"},
      {"Monitor", "Monitor"},
      {"Indicator", "Indicator"},
      {"Counts", "Telt"},
      {"Per", "Per"},
      {"Facts", "Feiten"},
      {"Fact", "Feit"},
      {"Type", "Soort"},
      {"From", "Van"},
      {"Question", "Vraag"},
      {"worked out", "berekend"},
      {"Provisions", "Voorzieningen"},
      {"Block", "Bouwsteen"},
      {"Laws", "Wetten"},
      {"Provision", "Voorziening"},
      {"Kind", "Vorm"},
      {"Phase", "Fase"},
      {"Cluster", "Cluster"},
      {"Unit", "Eenheid"},
      {"Funding", "Bekostiging"},
      {"Scale", "Schaal"},
      {"Workflow", "Werkproces"},
      {"Step", "Stap"},
      {"Who", "Wie"},
      {"Clock", "Termijn"},
      {"Leads to", "Leidt naar"},
      {"within", "binnen"},
      {"every", "elke"},
      {"counted from", "geteld vanaf"},
      {"opens when time is up", "gaat open als de tijd om is"},
      {"mandate", "mandaat"},
      {"Conversation instruments", "Gespreksinstrumenten"},
      {"Domain", "Domein"},
      {"Asks", "Vraagt"},
      {"Covers", "Dekt"},
      {"What happens by itself", "Wat vanzelf gebeurt"},
      {"When", "Wanneer"},
      {"About", "Over"},
      {"Then", "Dan"},
      {"File", "Bestand"},
      {"a function decides", "een functie beslist"},
      {"Letters", "Brieven"},
      {"Letter", "Brief"},
      {"For", "Bij"},
      {"Template", "Sjabloon"},
      {"a municipality may bring its own", "een gemeente mag een eigen versie maken"},
      {"Cases", "Voorbeelden"},
      {"What holds, shown by cases", "Wat geldt, getoond met voorbeelden"},
      {"Needs", "Mag"},
      {"Requires", "Bouwt op"},
      {"Version", "Versie"},
      {"Used by", "In gebruik bij"},
      {"nobody yet", "nog niemand"},
      {"The road of one case", "De weg van een zaak"},
      {"Accents", "Accenten"},
      {"Where they differ", "Waar zij verschillen"},
      {"Framework", "Kader"},
      {"What", "Wat"},
      {"Nothing differs.", "Er is geen verschil."},
      {"Roles", "Rollen"},
      {"Role", "Rol"},
      {"Held by", "Voor"},
      {"Does", "Doet"},
      {"Mandates", "Mandaten"},
      {"Mandate", "Mandaat"},
      {"Separation of duties", "Functiescheiding"},
      {"Organisations", "Organisaties"},
      {"Organisation", "Organisatie"},
      {"Municipalities", "Gemeenten"},
      {"Municipality", "Gemeente"},
      {"Municipality code (CBS)", "Gemeentecode (CBS)"},
      {"Outcome", "Uitkomst"},
      {"Given", "Gegeven"},
      {"Day", "Dag"},
      {"to be confirmed", "nog te bevestigen"},
      {"nobody", "niemand"},
      {"law", "wet"},
      {"commons", "gezamenlijk"},
      {"region", "regio"},
      {"municipality", "gemeente"},
      {"grant", "toekennen"},
      {"refuse", "afwijzen"},
      {"refer", "doorverwijzen"},
      {"weigh", "afwegen"},
      {"ask", "doorvragen"},
      {"a function", "een functie"},
  };
  return words;
}

}  // namespace

Result<Language> language_named(std::string_view code) {
  if (code == "en") {
    return Language::english;
  }
  if (code == "nl") {
    return Language::dutch;
  }
  return refuse(Fault::invalid,
                "'" + std::string(code) + "' is no language of the manual: use en or nl");
}

std::string_view code_of(Language language) { return language == Language::english ? "en" : "nl"; }

std::string say(Language language, std::string_view english) {
  const auto found = dutch().find(english);
  CHECK(found != dutch().end());
  return std::string(language == Language::english ? english : found->second);
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace naober::manual
