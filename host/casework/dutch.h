// How a resident reads a date, an amount or a word of the house (Dutch, plain).
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/value.h"

namespace naober::casework {

std::string dutch(Date date);           // "27 april 2026"
std::string dutch(const Value& value);  // "ja", "€ 19,00", "6 weken", "2,5"
// "2,5" for "2.5"; any other text stays as it is.
std::string dutch_number(std::string_view number);
std::string dutch_unit(std::string_view unit);  // "uur per week" for "hours_per_week"
// A question about a resident, put to that resident: "Bent u 18 of ouder?" for "Is de cliënt 18 of
// ouder?".
std::string asked_of_resident(std::string_view question);
std::string dutch_plan_form(std::string_view form);  // "ondersteuningsplan" for "support_plan"

}  // namespace naober::casework
