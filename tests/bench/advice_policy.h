// The policy of tests/bench/advice, loaded through a real worker, for the drivers that ask it.
#pragma once

#include <memory>

#include "advice_work.h"
#include "policy/evaluate.h"
#include "script/pool.h"

namespace naober::bench {

// One for the whole program; ends it with a sentence when the policy does not load.
struct BenchPolicy {
  static BenchPolicy& shared();

  std::unique_ptr<script::Pool> pool;
  std::shared_ptr<const policy::FactTable> facts;
  std::shared_ptr<const policy::RuleBook> book;
  policy::Settings settings;
  policy::Unit function_unit;  // the decision as one function, in the worker
};

}  // namespace naober::bench
