// The files of a policy, each text held and hashed once, however many bundles are made of it.
//
// Reads as a list of SourceFile in the order in which they were added; copying shares the texts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "policy/scripts.h"

namespace naober::policy {

struct SharedFile : SourceFile {
  explicit SharedFile(SourceFile file) : SourceFile(std::move(file)), hash(sha256(text)) {}
  Hash hash;  // SHA-256 of the text
};

class SharedFiles {
 public:
  using Pointer = std::shared_ptr<const SharedFile>;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = SourceFile;
    using difference_type = std::ptrdiff_t;
    using pointer = const SourceFile*;
    using reference = const SourceFile&;

    Iterator() = default;
    explicit Iterator(std::vector<Pointer>::const_iterator place) : place_(place) {}
    reference operator*() const { return **place_; }
    pointer operator->() const { return place_->get(); }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(place_++); }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    std::vector<Pointer>::const_iterator place_;
  };
  using const_iterator = Iterator;
  using iterator = Iterator;
  using value_type = SourceFile;

  SharedFiles() = default;
  SharedFiles(const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) {
      add(file);
    }
  }
  SharedFiles(std::initializer_list<SourceFile> files) : SharedFiles(std::vector(files)) {}

  void add(Pointer file) { files_.push_back(std::move(file)); }
  void add(SourceFile file) { add(std::make_shared<const SharedFile>(std::move(file))); }
  void sort() {
    std::sort(files_.begin(), files_.end(),
              [](const Pointer& a, const Pointer& b) { return a->path < b->path; });
  }

  const std::vector<Pointer>& pointers() const { return files_; }
  Iterator begin() const { return Iterator(files_.begin()); }
  Iterator end() const { return Iterator(files_.end()); }
  std::size_t size() const { return files_.size(); }
  bool empty() const { return files_.empty(); }

  // A copy that is nobody else's.
  operator std::vector<SourceFile>() const { return {begin(), end()}; }
  friend bool operator==(const SharedFiles& files, const std::vector<SourceFile>& others) {
    return std::equal(files.begin(), files.end(), others.begin(), others.end());
  }

 private:
  std::vector<Pointer> files_;
};

}  // namespace naober::policy
