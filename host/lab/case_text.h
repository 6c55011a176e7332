// Cases written down again, as an author would write them.
#pragma once

#include <string>

#include "lab/policy_case.h"
#include "policy/outcome.h"

namespace naober::lab {

// A value as the language has it: yes, 3, "text", weeks(6), euros "19.00", { "a", "b" }.
std::string lua(const Value& value);
// { name = value, … }, in order of name; a key that is no name stands as ["2026-05-01"].
std::string lua(const Map& map);

// The skeleton of a case that expects all of this advice; its author finds the name.
std::string advice_case(const std::string& where, const Map& given, const policy::Outcome& outcome);

}  // namespace naober::lab
