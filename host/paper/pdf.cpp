#include "paper/pdf.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

#include "paper/catalogue.h"

namespace naober::paper {
namespace {

// Points; the page is A4. The addressee stands where a window envelope looks through.
constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double left = 68;
constexpr double text_width = page_width - 2 * left;
constexpr double top = 64;
constexpr double bottom = page_height - 74;
constexpr double sender_at = 40;
constexpr double addressee_at = 132;
constexpr double reference_left = 372;
constexpr double body_at = 236;
constexpr double item_indent = 16;
constexpr double footer_at = page_height - 44;
constexpr double band = 7;

constexpr const char* family = "Open Sans,DejaVu Sans";

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};
constexpr Colour ink{0.11, 0.11, 0.11};
constexpr Colour quiet{0.35, 0.35, 0.35};  // 7 to 1 on white

// "#1f5d3a"; the ink when it is not in form.
Colour colour_of(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text[0] != '#') {
    return ink;
  }
  const auto [end, failed] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (failed != std::errc() || end != text.data() + 7) {
    return ink;
  }
  const auto part = [&](unsigned shift) { return (value >> shift & 0xFF) / 255.0; };
  return {part(16), part(8), part(0)};
}

struct Look {
  double size = 10.5;
  double leading = 15.5;  // from line to line
  double before = 0;
  double after = 7;
  bool strong = false;
};

Look look_of(const Block& block) {
  if (block.kind == Block::Kind::heading) {
    return block.level == 1   ? Look{17, 23, 8, 10, true}
           : block.level == 2 ? Look{12.5, 17.5, 12, 4, true}
                              : Look{10.5, 15.5, 8, 2, true};
  }
  if (block.role == "sender") {
    return {16, 21, 0, 0, true};
  }
  if (block.role == "reference") {
    return {9.5, 14, 0, 0};
  }
  return block.kind == Block::Kind::item ? Look{10.5, 15.5, 0, 4} : Look{};
}

struct Unref {
  void operator()(gpointer thing) const { g_object_unref(thing); }
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;
using Pen = std::unique_ptr<cairo_t, Unref>;
using Surface = std::unique_ptr<cairo_surface_t, Unref>;
using LayoutContext = std::unique_ptr<PangoContext, Unref>;

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

Font font_of(double size, bool strong) {
  Font font(pango_font_description_from_string(family));
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(),
                                    strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

guint16 of_65535(double part) { return static_cast<guint16>(part * 65535); }

// A block set in lines, and where each line goes.
struct SetBlock {
  const Block* block = nullptr;
  Look look;
  Layout layout;
  int lines = 0;
  struct Place {
    int page = 0;
    double x = 0;
    double y = 0;  // of the baseline
  };
  std::vector<Place> places;
};

void append(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t until) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(until);
  pango_attr_list_insert(list, attribute);
}

class Setter {
 public:
  Setter(const Sheet& sheet, PangoContext* context) : sheet_(sheet), context_(context) {}

  std::vector<SetBlock> set() {
    for (const Block& block : sheet_.blocks) {
      blocks_.push_back(set_block(block));
    }
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
      place(index);
    }
    return std::move(blocks_);
  }

  int pages() const { return page_ + 1; }

 private:
  SetBlock set_block(const Block& block) const {
    SetBlock set;
    set.block = &block;
    set.look = look_of(block);
    set.layout.reset(pango_layout_new(context_));
    std::string text;
    PangoAttrList* attributes = pango_attr_list_new();
    for (const Run& run : block.runs) {
      const std::size_t from = text.size();
      text += run.text;
      if (run.strong && !set.look.strong) {
        append(attributes, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, text.size());
      }
      if (run.aside) {
        const auto grey = of_65535(quiet.red);
        append(attributes, pango_attr_foreground_new(grey, grey, grey), from, text.size());
        append(attributes, pango_attr_size_new_absolute(static_cast<int>(9.25 * PANGO_SCALE)), from,
               text.size());
      }
    }
    const double width = block.role == "reference"         ? page_width - left - reference_left + 20
                         : block.role == "addressee"       ? reference_left - left - 20
                         : block.kind == Block::Kind::item ? text_width - item_indent
                                                           : text_width;
    const Font font = font_of(set.look.size, set.look.strong);
    pango_layout_set_font_description(set.layout.get(), font.get());
    pango_layout_set_width(set.layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(set.layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_attributes(set.layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(set.layout.get(), text.data(), static_cast<int>(text.size()));
    set.lines = pango_layout_get_line_count(set.layout.get());
    return set;
  }

  // On the first page a few blocks have a place of their own.
  bool place_in_head(SetBlock& set) {
    const std::string& role = set.block->role;
    const bool head = role == "sender" || role == "addressee" || role == "reference";
    if (!head || page_ > 0 || in_body_) {
      return false;
    }
    double y = role == "sender" ? sender_at : addressee_at;
    for (int line = 0; line < set.lines; ++line) {
      y += set.look.leading;
      set.places.push_back({0, role == "reference" ? reference_left : left, y});
    }
    y_ = std::max({y_, body_at, y + 30});
    return true;
  }

  // Headings and a greeting stay with what follows; nobody likes a lonely line.
  double needed(std::size_t index) const {
    const SetBlock& set = blocks_[index];
    const bool stays = set.block->kind == Block::Kind::heading || set.block->role == "greeting";
    const int lines = set.lines <= 3 ? set.lines : 2;
    double height = set.look.before + lines * set.look.leading;
    if (stays && index + 1 < blocks_.size()) {
      height += set.look.after + needed(index + 1);
    }
    return height;
  }

  void place(std::size_t index) {
    SetBlock& set = blocks_[index];
    if (place_in_head(set)) {
      return;
    }
    in_body_ = true;
    if (y_ + needed(index) > bottom) {
      turn_page();
    } else if (y_ > top) {
      y_ += set.look.before;
    }
    const double x = set.block->kind == Block::Kind::item ? left + item_indent : left;
    for (int line = 0; line < set.lines; ++line) {
      const bool last_but_one = set.lines > 3 && line == set.lines - 2;
      const double height = set.look.leading * (last_but_one ? 2 : 1);
      if (y_ + height > bottom) {
        turn_page();
      }
      y_ += set.look.leading;
      set.places.push_back({page_, x, y_});
    }
    y_ += set.look.after;
  }

  void turn_page() {
    ++page_;
    y_ = top;
  }

  const Sheet& sheet_;
  PangoContext* context_;
  std::vector<SetBlock> blocks_;
  bool in_body_ = false;
  int page_ = 0;
  double y_ = top;
};

// A tag of the structure, open as long as this lives.
class Tag {
 public:
  Tag(cairo_t* pen, std::string name) : pen_(pen), name_(std::move(name)) {
    cairo_tag_begin(pen_, name_.c_str(), nullptr);
  }
  ~Tag() { cairo_tag_end(pen_, name_.c_str()); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* pen_;
  std::string name_;
};

class Drawer {
 public:
  Drawer(const Sheet& sheet, cairo_t* pen, PangoContext* context, int pages)
      : sheet_(sheet),
        pen_(pen),
        context_(context),
        pages_(pages),
        main_(colour_of(sheet.colour)) {}

  void draw(const std::vector<SetBlock>& blocks) {
    begin_page();
    draw_document(blocks);
    end_page();
  }

 private:
  void draw_document(const std::vector<SetBlock>& blocks) {
    const Tag document(pen_, "Document");
    for (std::size_t index = 0; index < blocks.size();) {
      const SetBlock& set = blocks[index];
      turn_to(set.places.front().page);
      if (set.block->list == 0) {
        const Tag tag(pen_, name_of(*set.block));
        draw_lines(set);
        ++index;
        continue;
      }
      const Tag whole(pen_, "L");
      for (; index < blocks.size() && blocks[index].block->list == set.block->list; ++index) {
        draw_item(blocks[index]);
      }
    }
  }

  static std::string name_of(const Block& block) {
    return block.kind == Block::Kind::heading ? fmt::format("H{}", block.level) : "P";
  }

  void colour(const Colour& colour) {
    cairo_set_source_rgb(pen_, colour.red, colour.green, colour.blue);
  }

  void draw_item(const SetBlock& set) {
    turn_to(set.places.front().page);
    const Tag item(pen_, "LI");
    const auto& first = set.places.front();
    if (set.block->number > 0) {
      const Tag label(pen_, "Lbl");
      write(fmt::format("{}.", set.block->number), left, first.y, 10.5, ink);
    } else {
      // A dot that is drawn, not written: who copies the text copies the words alone.
      colour(main_);
      cairo_arc(pen_, left + 5, first.y - 3.6, 1.9, 0, 6.2832);
      cairo_fill(pen_);
    }
    const Tag body(pen_, "LBody");
    draw_lines(set);
  }

  void draw_lines(const SetBlock& set) {
    const bool in_colour = set.block->role == "sender" || set.block->kind == Block::Kind::heading;
    for (int line = 0; line < set.lines; ++line) {
      const auto& place = set.places[static_cast<std::size_t>(line)];
      turn_to(place.page);
      colour(in_colour ? main_ : ink);
      cairo_move_to(pen_, place.x, place.y);
      pango_cairo_show_layout_line(pen_, pango_layout_get_line_readonly(set.layout.get(), line));
    }
  }

  void turn_to(int page) {
    while (page_ < page) {
      end_page();
      ++page_;
      begin_page();
    }
  }

  void begin_page() {
    if (page_ == 0) {
      colour(main_);
      cairo_rectangle(pen_, 0, 0, page_width, band);
      cairo_fill(pen_);
    }
  }

  void end_page() {
    std::string foot = sheet_.author;
    if (!sheet_.subject.empty()) {
      foot += fmt::format("{}kenmerk {}", foot.empty() ? "" : " \u00B7 ", sheet_.subject);
    }
    foot += fmt::format("{}blad {} van {}", foot.empty() ? "" : " \u00B7 ", page_ + 1, pages_);
    write(foot, left, footer_at, 8.5, quiet);
    cairo_show_page(pen_);
  }

  void write(const std::string& text, double x, double y, double size, const Colour& how) {
    const Layout layout(pango_layout_new(context_));
    const Font font = font_of(size, false);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    colour(how);
    cairo_move_to(pen_, x, y);
    pango_cairo_show_layout_line(pen_, pango_layout_get_line_readonly(layout.get(), 0));
  }

  const Sheet& sheet_;
  cairo_t* pen_;
  PangoContext* context_;
  int pages_;
  Colour main_;
  int page_ = 0;
};

cairo_status_t keep(void* into, const unsigned char* bytes, unsigned int size) {
  auto* text = static_cast<std::string*>(into);
  text->append(bytes, bytes + size);
  return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const Sheet& sheet, Date made_on) {
  const std::string day = made_on.text() + "T12:00:00+00:00";
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty()) {
      cairo_pdf_surface_set_metadata(surface, what, text.c_str());
    }
  };
  say(CAIRO_PDF_METADATA_TITLE, sheet.title);
  say(CAIRO_PDF_METADATA_AUTHOR, sheet.author);
  say(CAIRO_PDF_METADATA_SUBJECT, sheet.subject);
  say(CAIRO_PDF_METADATA_CREATOR, "Naober");
  say(CAIRO_PDF_METADATA_CREATE_DATE, day);
  say(CAIRO_PDF_METADATA_MOD_DATE, day);
}

// Lines come out the same on every screen and printer: nothing is rounded to its dots.
void steady(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string("nl"));
}

}  // namespace

Result<std::string> pdf_of(const Sheet& sheet, Date made_on) {
  std::string pdf;
  const Surface surface(cairo_pdf_surface_create_for_stream(keep, &pdf, page_width, page_height));
  describe(surface.get(), sheet, made_on);
  {
    const Pen pen(cairo_create(surface.get()));
    const LayoutContext context(pango_cairo_create_context(pen.get()));
    steady(context.get());
    Setter setter(sheet, context.get());
    const std::vector<SetBlock> blocks = setter.set();
    Drawer(sheet, pen.get(), context.get(), setter.pages()).draw(blocks);
    if (const auto status = cairo_status(pen.get()); status != CAIRO_STATUS_SUCCESS) {
      return refuse(Fault::unavailable,
                    std::string("A PDF could not be made: ") + cairo_status_to_string(status),
                    "pdf");
    }
  }
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return refuse(Fault::unavailable,
                  std::string("A PDF could not be made: ") + cairo_status_to_string(status), "pdf");
  }
  return with_language(std::move(pdf), sheet.language == "nl" ? "nl-NL" : sheet.language);
}

Result<std::string> pdf_of_page(std::string_view html, Date made_on) {
  TRY(const Sheet sheet, read_sheet(html));
  return pdf_of(sheet, made_on);
}

}  // namespace naober::paper
