// A list that is made once and shared by all who hold a copy; it never changes. What a hundred
// municipalities have in common takes the room of one.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace naober::policy {

template <class T>
class SharedList {
 public:
  SharedList() : held_(nothing()) {}
  SharedList(std::vector<T> items)
      : held_(std::make_shared<const std::vector<T>>(std::move(items))) {}
  // Part of something that is shared itself, and lives as long as this.
  explicit SharedList(std::shared_ptr<const std::vector<T>> items) : held_(std::move(items)) {}

  const std::vector<T>& all() const { return *held_; }
  auto begin() const { return held_->begin(); }
  auto end() const { return held_->end(); }
  std::size_t size() const { return held_->size(); }
  bool empty() const { return held_->empty(); }

 private:
  static const std::shared_ptr<const std::vector<T>>& nothing() {
    static const auto none = std::make_shared<const std::vector<T>>();
    return none;
  }
  std::shared_ptr<const std::vector<T>> held_;
};

}  // namespace naober::policy
