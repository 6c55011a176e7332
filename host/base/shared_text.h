// A text that is made once and lent to all who hold a copy of it; it never changes.
//
// A hundred declarations of one file all name that file: this way they hold its path once. Reads as
// a std::string; an empty one takes no room of its own.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace naober {

class SharedText;
template <class Text>
concept PlainText =
    std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, SharedText>;

class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text)
      : held_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
  SharedText(std::string_view text) : SharedText(std::string(text)) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}

  const std::string& text() const { return held_ == nullptr ? nothing() : *held_; }
  operator const std::string&() const { return text(); }
  operator std::string_view() const { return text(); }

  bool empty() const { return held_ == nullptr; }
  bool starts_with(std::string_view start) const { return text().starts_with(start); }
  std::size_t find(std::string_view part) const { return text().find(part); }

  friend bool operator==(const SharedText& a, const SharedText& b) {
    return a.held_ == b.held_ || a.text() == b.text();
  }
  friend auto operator<=>(const SharedText& a, const SharedText& b) {
    return a.text() <=> b.text();
  }
  // With any other text, without making it a shared one first.
  template <PlainText Text>
  friend bool operator==(const SharedText& a, const Text& b) {
    return a.text() == std::string_view(b);
  }
  template <PlainText Text>
  friend auto operator<=>(const SharedText& a, const Text& b) {
    return a.text() <=> std::string_view(b);
  }

 private:
  static const std::string& nothing() {
    static const std::string none;
    return none;
  }
  std::shared_ptr<const std::string> held_;
};

}  // namespace naober
