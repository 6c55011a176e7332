// A clock for rehearsals: it was noon of a chosen day when it was made, and it runs on from there.
//
// With it a play lets six weeks pass in a moment, and a trainer shows what happens when a term runs
// out. It is no clock for real files: the journal writes down what it says.
#pragma once

#include <memory>

#include "base/clock.h"
#include "base/result.h"
#include "cli/command.h"

namespace naober::cli {

class RehearsalClock final : public Clock {
 public:
  // `real` is the clock it runs along with, and outlives it.
  RehearsalClock(Date day, const Clock& real)
      : real_(real), ahead_(FixedClock(day).now().milliseconds - real.now().milliseconds) {}

  Instant now() const override { return {real_.now().milliseconds + ahead_}; }

 private:
  const Clock& real_;
  std::int64_t ahead_;  // milliseconds; negative for a day that has passed
};

// The machine's clock, or one that believes it is --day.
Result<std::unique_ptr<const Clock>> clock_of(const Arguments& arguments);

}  // namespace naober::cli
