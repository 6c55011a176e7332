#include "manual/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/html.h"

namespace naober::manual {
namespace {

constexpr int box_width = 230;
constexpr int box_height = 66;
constexpr int column_gap = 44;
constexpr int row_gap = 46;
constexpr int margin = 24;
constexpr int lane = 18;  // between the roads that lead back

struct Box {
  int row = 0;
  int column = 0;
  int x = 0;
  int y = 0;
};

// Steps stand as deep as the shortest road from the first one is long; a step opened only by time
// running out counts as one further.
std::vector<Box> place(const policy::Workflow& workflow) {
  std::map<std::string, std::size_t, std::less<>> number;
  for (std::size_t i = 0; i < workflow.steps.size(); ++i) {
    number.emplace(workflow.steps[i].name, i);
  }
  std::vector<Box> boxes(workflow.steps.size(), Box{-1, 0, 0, 0});
  std::vector<std::size_t> open;
  if (!boxes.empty()) {
    boxes.front().row = 0;
    open.push_back(0);
  }
  const auto reach = [&](std::size_t from, const std::string& name) {
    const auto found = number.find(name);
    if (found != number.end() && boxes[found->second].row < 0) {
      boxes[found->second].row = boxes[from].row + 1;
      open.push_back(found->second);
    }
  };
  for (std::size_t next = 0; next < open.size(); ++next) {
    const policy::Step& step = workflow.steps[open[next]];
    for (const std::string& target : step.leads) {
      reach(open[next], target);
    }
    reach(open[next], step.overdue.opens);
  }
  std::map<int, int> taken;
  for (Box& box : boxes) {
    box.row = std::max(box.row, 0);
    box.column = taken[box.row]++;
    box.x = margin + box.column * (box_width + column_gap);
    box.y = margin + box.row * (box_height + row_gap);
  }
  return boxes;
}

std::string shortened(const std::string& text, std::size_t most) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++seen > most) {
      return text.substr(0, at) + "…";
    }
  }
  return text;
}

std::string draw_box(const Box& box, const policy::Step& step, const StepNote& note) {
  std::string drawn = fmt::format(
      "<g><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" "
      "fill=\"#f3f6f4\" stroke=\"#0b5c46\" stroke-width=\"1.5\"/>",
      escape_html(step.name), box.x, box.y, box_width, box_height);
  const auto row = [&](int down, std::string_view style, const std::string& text) {
    drawn += fmt::format("<text x=\"{}\" y=\"{}\" {}>{}</text>", box.x + 12, box.y + down, style,
                         escape_html(text));
  };
  row(22, "font-weight=\"700\" fill=\"#1c1c1c\"", shortened(step.title, 27));
  row(40, "font-size=\"12\" fill=\"#4a4a4a\"", shortened(note.who, 36));
  row(56, "font-size=\"12\" fill=\"#4a4a4a\"", shortened(note.clock, 36));
  return drawn + "</g>\n";
}

// Down: from the bottom of one box to the top of the other. Back or sideways: around the right.
std::string draw_road(const Box& from, const Box& to, bool late, int right) {
  const std::string_view dash = late ? " stroke-dasharray=\"5 4\"" : "";
  std::string road;
  if (to.row > from.row) {
    const int x1 = from.x + box_width / 2;
    const int y1 = from.y + box_height;
    const int x2 = to.x + box_width / 2;
    const int bend = (to.y - y1) / 2;
    road = fmt::format("M{} {} C{} {} {} {} {} {}", x1, y1, x1, y1 + bend, x2, to.y - bend, x2,
                       to.y - 3);
  } else {
    const int y1 = from.y + box_height / 2 + 8;
    const int y2 = to.y + box_height / 2 - 8;
    road =
        fmt::format("M{} {} H{} V{} H{}", from.x + box_width, y1, right, y2, to.x + box_width + 3);
  }
  return fmt::format(
      "<path d=\"{}\" fill=\"none\" stroke=\"#4a4a4a\" stroke-width=\"1.5\"{} "
      "marker-end=\"url(#arrow)\"/>\n",
      road, dash);
}

}  // namespace

std::string draw_workflow(const policy::Workflow& workflow, const std::vector<StepNote>& notes,
                          const std::string& title) {
  const std::vector<Box> boxes = place(workflow);
  int wide = 0;
  int high = 0;
  std::map<std::string, std::size_t, std::less<>> number;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    wide = std::max(wide, boxes[i].x + box_width);
    high = std::max(high, boxes[i].y + box_height);
    number.emplace(workflow.steps[i].name, i);
  }
  std::string roads;
  int right = wide + lane;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto draw = [&](const std::string& name, bool late) {
      const auto found = number.find(name);
      if (found == number.end()) {
        return;
      }
      const Box& to = boxes[found->second];
      roads += draw_road(boxes[i], to, late, right);
      right += to.row > boxes[i].row ? 0 : lane;
    };
    for (const std::string& target : workflow.steps[i].leads) {
      draw(target, false);
    }
    draw(workflow.steps[i].overdue.opens, true);
  }
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
      "height=\"{1}\" role=\"img\" font-family=\"sans-serif\" "
      "font-size=\"14\">\n<title>{2}</title>\n"
      "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" "
      "markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#4a4a4a\"/></marker>"
      "</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
      right + margin, high + margin, escape_html(title));
  svg += roads;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    svg += draw_box(boxes[i], workflow.steps[i], notes[i]);
  }
  return svg + "</svg>\n";
}

}  // namespace naober::manual
