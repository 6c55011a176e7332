// Named things in the order of their names, made once and shared by all who hold a copy; they never
// change. What a hundred municipalities have in common takes the room of one.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace naober::policy {

template <class T>
class SharedMap {
 public:
  using Map = std::map<std::string, T, std::less<>>;

  SharedMap() : held_(nothing()) {}
  SharedMap(Map things) : held_(std::make_shared<const Map>(std::move(things))) {}

  const Map& all() const { return *held_; }
  auto begin() const { return held_->begin(); }
  auto end() const { return held_->end(); }
  std::size_t size() const { return held_->size(); }
  bool empty() const { return held_->empty(); }
  auto find(std::string_view name) const { return held_->find(name); }
  bool contains(std::string_view name) const { return held_->contains(name); }

  // Puts another thing in the place of the one of that name, for the holder of this copy alone.
  void replace(std::string_view name, T by) {
    Map things = *held_;
    if (const auto found = things.find(name); found != things.end()) {
      found->second = std::move(by);
    }
    held_ = std::make_shared<const Map>(std::move(things));
  }

 private:
  static const std::shared_ptr<const Map>& nothing() {
    static const auto none = std::make_shared<const Map>();
    return none;
  }
  std::shared_ptr<const Map> held_;
};

}  // namespace naober::policy
