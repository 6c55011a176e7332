#include "base/html.h"

#include <gtest/gtest.h>

namespace naober {
namespace {

TEST(Html, signs_of_html_in_a_text_are_shown_and_not_obeyed) {
  EXPECT_EQ(escape_html("<b class=\"x\">R&D</b>"),
            "&lt;b class=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;");
}

TEST(Html, every_other_text_stays_as_it_is) {
  EXPECT_EQ(escape_html("'s Ochtends een kopje thee; 2 + 2"), "'s Ochtends een kopje thee; 2 + 2");
}

}  // namespace
}  // namespace naober
