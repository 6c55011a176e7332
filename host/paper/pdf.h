// A letter on paper: PDF, tagged so that a screen reader finds headings and lists, with its fonts
// inside, the language and title told, and every page counted.
//
// Made by Pango and Cairo, in pdf.cpp and nowhere else. The same sheet and day give the same bytes
// (on a host with the same fonts and libraries): the dates inside are the letter's, not the
// clock's. Cairo 1.16 writes no PDF/A, and neither do we claim it: no colour profile and no XMP
// are inside.
#pragma once

#include <string>

#include "base/date.h"
#include "base/result.h"
#include "paper/sheet.h"

namespace naober::paper {

// `made_on`: the day of the letter. unavailable when the library cannot make it. May be called from
// several threads at once.
Result<std::string> pdf_of(const Sheet& sheet, Date made_on);

// The same for the HTML of a letter.
Result<std::string> pdf_of_page(std::string_view html, Date made_on);

}  // namespace naober::paper
