#include "manual/plugin_page.h"

#include <fmt/format.h>

#include "base/text.h"
#include "manual/condition_text.h"
#include "manual/picture.h"

namespace naober::manual {
namespace {

class Writer {
 public:
  Writer(const policy::Plugin& plugin, Language language) : plugin_(plugin), language_(language) {
    page_.path = "plugins/" + plugin.name();
    page_.title = plugin.manifest.title;
  }

  Page write(const std::vector<const lab::CaseFile*>& cases,
             const std::vector<std::string>& used_by) {
    write_manifest(used_by);
    write_settings();
    write_rules();
    write_facts();
    write_provisions();
    write_workflow();
    write_instruments();
    write_letters();
    write_handlers();
    write_records();
    write_indicators();
    write_cases(cases);
    return std::move(page_);
  }

 private:
  std::string say(std::string_view english) const { return manual::say(language_, english); }

  void heading(std::string_view english, int level = 2) {
    page_.blocks.push_back(Heading{level, say(english), {}});
  }

  Table table(std::string_view caption, const std::vector<std::string_view>& head) const {
    Table made;
    made.caption = say(caption);
    for (const std::string_view title : head) {
      made.head.push_back(say(title));
    }
    return made;
  }

  void write_manifest(const std::vector<std::string>& used_by) {
    const policy::Manifest& manifest = plugin_.manifest;
    std::vector<Line> lines = {{strong(say("Version") + ": "), plain(manifest.version.text()),
                                plain(" · "), code(plugin_.folder)},
                               {strong(say("Used by") + ": "),
                                plain(used_by.empty() ? say("nobody yet") : joined(used_by))}};
    if (!manifest.requires_plugins.empty()) {
      Line line = {strong(say("Requires") + ": ")};
      for (const auto& [name, range] : manifest.requires_plugins) {
        line.push_back(link(name, "plugins/" + name));
        line.push_back(plain(" " + range.written + " "));
      }
      lines.push_back(std::move(line));
    }
    if (!manifest.needs.empty()) {
      Line line = {strong(say("Needs") + ": ")};
      for (const std::string& need : manifest.needs) {
        line.push_back(code(need));
        line.push_back(plain(" "));
      }
      lines.push_back(std::move(line));
    }
    page_.blocks.push_back(Items{std::move(lines)});
  }

  void write_settings() {
    if (plugin_.parameters.empty()) {
      return;
    }
    heading("Settings");
    Table made = table("Settings", {"Setting", "Meaning", "Default", "Room", "Open to", "Source"});
    for (const policy::Parameter& parameter : plugin_.parameters) {
      std::vector<std::string> open_to;
      for (const policy::Layer layer : parameter.open_to) {
        open_to.push_back(say(policy::name_of(layer)));
      }
      Line source = {plain(parameter.law.empty() ? parameter.agreed : parameter.law), plain(" "),
                     code(parameter.place.text())};
      if (!parameter.unsure.empty()) {
        source.push_back(strong(fmt::format(" {}: ", say("to be confirmed"))));
        source.push_back(plain(parameter.unsure));
      }
      for (const policy::DatedDefault& dated : parameter.dated) {
        if (!dated.unsure.empty()) {
          source.push_back(
              strong(fmt::format(" {} ({}): ", say("to be confirmed"), dated.from.text())));
          source.push_back(plain(dated.unsure));
        }
      }
      made.rows.push_back({{code(parameter.name)},
                           {plain(parameter.title)},
                           {plain(default_of(parameter))},
                           {plain(parameter.room.english())},
                           {plain(open_to.empty() ? say("nobody") : joined(open_to))},
                           std::move(source)});
    }
    page_.blocks.push_back(std::move(made));
  }

  // "€ 19,00 (2020-01-01), € 20,60 (2024-01-01)": a dated default shows its history.
  static std::string default_of(const policy::Parameter& parameter) {
    std::string text = parameter.dated.empty() ? policy::english(parameter.otherwise) : "";
    for (const policy::DatedDefault& dated : parameter.dated) {
      text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", policy::english(dated.value),
                          dated.from.text());
    }
    return text;
  }

  void write_rules() {
    if (plugin_.rules.empty()) {
      return;
    }
    heading("Rules");
    for (const policy::Rule& rule : plugin_.rules) {
      page_.blocks.push_back(
          Heading{3, rule.title.empty() ? rule.name : rule.name + " · " + rule.title, rule.name});
      std::vector<Line> lines = {
          {strong(say("Article") + ": "), plain(rule.law), plain(" · "), code(rule.place.text())},
          {strong(say("Gives") + ": "), plain(gives_in_words(rule))},
          {strong(say("Reason") + ": "), plain(rule.because)}};
      for (const policy::AlsoSays& also : rule.also) {
        lines.push_back({code(also.setting), plain(": " + also.text)});
      }
      if (rule.may_be_lifted) {
        lines.push_back({plain(say("may be lifted by a local rule"))});
      }
      page_.blocks.push_back(Items{std::move(lines)});
      page_.blocks.push_back(Paragraph{{strong(say("Speaks when") + ":")}});
      page_.blocks.push_back(Listing{"text", in_words(rule)});
    }
  }

  void write_facts() {
    if (plugin_.facts->size() == 0) {
      return;
    }
    heading("Facts");
    Table made = table("Facts", {"Fact", "Type", "From", "Question"});
    for (const policy::Fact& fact : plugin_.facts->facts()) {
      std::string type = fact.type.english();
      if (!fact.minimum.is_unknown() || !fact.maximum.is_unknown()) {
        type += fmt::format(" ({}–{})", bound(fact.minimum), bound(fact.maximum));
      }
      made.rows.push_back(
          {{code(fact.name)},
           {plain(std::move(type))},
           {plain(fact.derived() ? say("worked out") + ": " + joined(fact.from) : fact.source)},
           {plain(fact.question.empty() ? fact.title : fact.question)}});
    }
    page_.blocks.push_back(std::move(made));
  }

  static std::string bound(const Value& value) {
    return value.is_unknown() ? "" : policy::english(value);
  }

  void write_provisions() {
    if (plugin_.provisions.empty()) {
      return;
    }
    heading("Provisions");
    Table made = table("Provisions", {"Provision", "Block", "Kind", "Laws", "Phase", "Cluster",
                                      "Unit", "Funding", "Scale"});
    for (const policy::Provision& provision : plugin_.provisions) {
      made.rows.push_back({{plain(provision.title + " "), code(provision.name)},
                           {plain(provision.block == 0 ? "" : std::to_string(provision.block))},
                           {plain(std::string(policy::name_of(provision.kind)))},
                           {plain(joined(provision.laws))},
                           {plain(provision.phase)},
                           {plain(provision.cluster)},
                           {plain(provision.unit)},
                           {plain(provision.funding)},
                           {plain(provision.scale)}});
    }
    page_.blocks.push_back(std::move(made));
  }

  std::string clock_of(const policy::Step& step) const {
    const std::string& setting = step.within.empty() ? step.every : step.within;
    if (setting.empty()) {
      return {};
    }
    return fmt::format("{} {}", say(step.within.empty() ? "every" : "within"), setting);
  }

  std::string who_takes(const policy::Step& step) const {
    if (!step.mandate.empty()) {
      return fmt::format("{} {}", say("mandate"), step.mandate);
    }
    return step.role;
  }

  Line step_in_words(const policy::Step& step) const {
    Line line = {strong(step.title), plain(fmt::format(" ({}", who_takes(step)))};
    if (const std::string clock = clock_of(step); !clock.empty()) {
      line.push_back(plain(fmt::format(", {}, {} {}", clock, say("counted from"), step.after)));
    }
    line.push_back(plain(")"));
    if (!step.leads.empty()) {
      line.push_back(plain(fmt::format(" → {} {}", say("Leads to"), joined(step.leads))));
    }
    if (!step.overdue.opens.empty()) {
      line.push_back(
          plain(fmt::format("; {} {}", step.overdue.opens, say("opens when time is up"))));
    }
    if (!step.law.empty()) {
      line.push_back(plain(" · " + step.law));
    }
    return line;
  }

  void write_workflow() {
    if (plugin_.workflow.steps.empty()) {
      return;
    }
    heading("Workflow");
    Figure figure;
    figure.file = fmt::format("pictures/{}.svg", plugin_.name());
    figure.caption = fmt::format("{}: {}", say("The road of one case"), plugin_.manifest.title);
    std::vector<StepNote> notes;
    for (const policy::Step& step : plugin_.workflow.steps) {
      notes.push_back({who_takes(step), clock_of(step)});
      figure.in_words.push_back(step_in_words(step));
    }
    figure.bytes = draw_workflow(plugin_.workflow, notes, figure.caption);
    page_.blocks.push_back(std::move(figure));
  }

  void write_instruments() {
    if (plugin_.instruments.instruments.empty()) {
      return;
    }
    heading("Conversation instruments");
    for (const policy::Instrument& instrument : plugin_.instruments.instruments) {
      page_.blocks.push_back(Heading{3, instrument.title, instrument.name});
      Table made = table("Conversation instruments", {"Domain", "Asks", "Covers"});
      for (const policy::Domain& domain : instrument.domains) {
        made.rows.push_back({{code(domain.name)}, {plain(domain.asks)}, {plain(domain.covers)}});
      }
      page_.blocks.push_back(std::move(made));
    }
  }

  void write_letters() {
    if (plugin_.letters.letters.empty()) {
      return;
    }
    heading("Letters");
    Table made = table("Letters", {"Letter", "For", "Template"});
    for (const policy::Letter& letter : plugin_.letters.letters) {
      Line file = {code(letter.body.file)};
      if (letter.body.open) {
        file.push_back(plain(" " + say("a municipality may bring its own")));
      }
      made.rows.push_back({{plain(letter.title)},
                           {plain(letter.when.empty() ? "" : say(letter.when))},
                           std::move(file)});
    }
    page_.blocks.push_back(std::move(made));
  }

  // What a handler does, in the words of its effects; a function says only that it is one.
  Line what_it_does(const policy::Handler& handler) const {
    const std::vector<policy::Effect>* effects = handler.effects();
    if (effects == nullptr) {
      return {plain(handler.title.empty() ? say("a function decides") : handler.title)};
    }
    Line line;
    for (const policy::Effect& effect : *effects) {
      if (!line.empty()) {
        line.push_back(plain(", "));
      }
      line.push_back(code(std::string(name_of(effect.kind))));
      if (const std::string title = effect.text("title"); !title.empty()) {
        line.push_back(plain(" " + title));
      }
    }
    return line;
  }

  void write_handlers() {
    if (plugin_.handlers.handlers.empty()) {
      return;
    }
    heading("What happens by itself");
    Table made = table("What happens by itself", {"When", "About", "Then", "File"});
    for (const policy::Handler& handler : plugin_.handlers.handlers) {
      made.rows.push_back({{code(handler.event)},
                           {plain(handler.about)},
                           what_it_does(handler),
                           {code(handler.place.text())}});
    }
    page_.blocks.push_back(std::move(made));
  }

  void write_records() {
    if (plugin_.records.empty()) {
      return;
    }
    heading("Records");
    for (const policy::RecordType& type : plugin_.records) {
      page_.blocks.push_back(Heading{3, type.title, "record_" + type.name});
      page_.blocks.push_back(
          Paragraph{{code(type.name), plain(" · "), code(std::string(policy::name_of(type.of))),
                     plain(type.law.empty() ? "" : " · " + type.law), plain(" · "),
                     code(type.place.text())}});
      Table made = table("Records", {"Field", "Type", "Meaning"});
      for (const policy::RecordField& field : type.fields) {
        made.rows.push_back({{code(field.name + (field.required ? "" : "?"))},
                             {plain(field.type.english())},
                             {plain(field.title + (field.help.empty() ? "" : ". " + field.help))}});
      }
      page_.blocks.push_back(std::move(made));
    }
  }

  void write_indicators() {
    if (plugin_.indicators.empty()) {
      return;
    }
    heading("Monitor");
    Table made = table("Monitor", {"Indicator", "Counts", "Per", "Source"});
    for (const policy::Indicator& indicator : plugin_.indicators) {
      made.rows.push_back({{plain(indicator.title + " "), code(indicator.name)},
                           {plain(indicator.record.empty() ? indicator.counts : indicator.record)},
                           {plain(listed(indicator.per, "and"))},
                           {plain(indicator.law.empty() ? "" : indicator.law + " "),
                            code(indicator.place.text())}});
    }
    page_.blocks.push_back(std::move(made));
  }

  void write_cases(const std::vector<const lab::CaseFile*>& cases) {
    if (cases.empty()) {
      return;
    }
    heading("What holds, shown by cases");
    std::vector<Line> lines;
    for (const lab::CaseFile* file : cases) {
      for (const lab::CaseResult& result : file->results) {
        lines.push_back({plain((result.passed() ? "✓ " : "✗ ") + result.name + " "),
                         code(result.place.text())});
      }
    }
    page_.blocks.push_back(Items{std::move(lines)});
  }

  const policy::Plugin& plugin_;
  Language language_;
  Page page_;
};

}  // namespace

Page plugin_page(const policy::Plugin& plugin, const std::vector<const lab::CaseFile*>& cases,
                 const std::vector<std::string>& used_by, Language language) {
  return Writer(plugin, language).write(cases, used_by);
}

}  // namespace naober::manual
