#include "casework/claim.h"

#include "casework/case_letter.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// Help that was granted in Bergen, and withdrawn because the data were wrong.
struct Withdrawn {
  explicit Withdrawn(const std::string& ground = "a") {
    const auto granted = bergen.granted();
    Withdraw end;
    end.decision = granted.decision.id;
    end.version = granted.case_file.version;
    end.ground = ground;
    end.reason = "Er woonde iemand bij u die kon helpen.";
    end.from = bergen.town.clock.today();
    end.heard_on = bergen.town.clock.today();
    const auto done = withdraw(bergen.generalist(), end);
    EXPECT_TRUE(done) << done.error().says;
    withdrawal = done.value_or(Decided{}).decision.id;
  }
  DecideClaim claim() {
    bergen.road.refresh();
    DecideClaim request;
    request.case_file = bergen.case_id();
    request.version = bergen.road.journey.case_file.version;
    request.withdrawal = withdrawal;
    request.amount = Money{60000};
    request.reason = "U vertelde niet dat uw zoon bij u woont.";
    request.heard_on = bergen.town.clock.today();
    request.on_purpose = true;
    return request;
  }
  Bergen bergen;
  DecisionId withdrawal;
};

TEST(Claim, wrong_data_on_purpose_may_be_asked_back_in_parts) {
  Withdrawn withdrawn;
  auto request = withdrawn.claim();
  request.instalment = Money{5000};
  EXPECT_EQ(refusal(decide_claim(withdrawn.bergen.officer(), request)).about,
            "/first_instalment_on");
  request.first_instalment_on = Date::of(2026, 4, 1);
  const auto decided = decide_claim(withdrawn.bergen.officer(), request);
  ASSERT_TRUE(decided) << decided.error().says;
  EXPECT_EQ(decided->claim.article, "Wmo 2015 art. 2.4.1");
  EXPECT_EQ(decided->claim.mandate, "recover");
  EXPECT_EQ(decided->claim.objection_until, Date::of(2026, 4, 13));
  const auto letters = list_letters(withdrawn.bergen.generalist(), withdrawn.bergen.case_id());
  ASSERT_TRUE(letters);
  const auto opened = open_letter(withdrawn.bergen.generalist(), letters->front().id);
  ASSERT_TRUE(opened) << opened.error().says;
  EXPECT_THAT(opened->page, HasSubstr("€ 600,00"));
  EXPECT_THAT(opened->page, HasSubstr("€ 50,00 per maand"));
}

TEST(Claim, a_mistake_is_no_purpose_and_another_ground_no_reason) {
  Withdrawn withdrawn;
  auto mistake = withdrawn.claim();
  mistake.on_purpose = false;
  EXPECT_EQ(refusal(decide_claim(withdrawn.bergen.officer(), mistake)).about, "/on_purpose");
  auto loose = withdrawn.claim();
  loose.withdrawal = std::nullopt;
  loose.kind = ClaimKind::fine;
  EXPECT_EQ(refusal(decide_claim(withdrawn.bergen.officer(), loose)).about,
            "/duty_to_inform_broken");
  Withdrawn unused("e");
  EXPECT_THAT(refusal(decide_claim(unused.bergen.officer(), unused.claim())).says,
              HasSubstr("ground a"));
}

TEST(Claim, a_fine_is_known_to_the_participatiewet_only) {
  Withdrawn withdrawn;
  auto fine = withdrawn.claim();
  fine.kind = ClaimKind::fine;
  fine.duty_to_inform_broken = true;
  EXPECT_THAT(refusal(decide_claim(withdrawn.bergen.officer(), fine)).says, HasSubstr("18a"));
  fine.withdrawal = std::nullopt;
  const auto decided = decide_claim(withdrawn.bergen.officer(), fine);
  ASSERT_TRUE(decided) << decided.error().says;
  EXPECT_EQ(decided->claim.law, "participation");
  EXPECT_EQ(decided->claim.article, "Participatiewet art. 18a");
}

TEST(Claim, nobody_pays_unheard_and_nobody_asks_without_a_mandate) {
  Withdrawn withdrawn;
  auto unheard = withdrawn.claim();
  unheard.heard_on = std::nullopt;
  EXPECT_EQ(refusal(decide_claim(withdrawn.bergen.officer(), unheard)).about, "/heard_on");
  unheard.not_heard_because = "De zienswijze kwam al bij de intrekking (Awb 4:12).";
  EXPECT_EQ(refusal(decide_claim(withdrawn.bergen.generalist(), unheard)).fault,
            Fault::not_allowed);
  EXPECT_TRUE(decide_claim(withdrawn.bergen.officer(), unheard));
}

TEST(Claim, what_is_paid_is_told_line_by_line_until_nothing_is_left) {
  Withdrawn withdrawn;
  const auto decided = decide_claim(withdrawn.bergen.officer(), withdrawn.claim());
  ASSERT_TRUE(decided) << decided.error().says;
  withdrawn.bergen.town.move_to(Date::of(2026, 5, 4));
  const auto officer = withdrawn.bergen.officer();
  RecordPayment payment;
  payment.claim = decided->claim.id;
  payment.paid_on = Date::of(2026, 4, 1);
  payment.amount = Money{25000};
  const auto paid = record_payment(officer, payment);
  ASSERT_TRUE(paid) << paid.error().says;
  EXPECT_EQ(paid->balance(), Money{35000});
  payment.amount = Money{35001};
  EXPECT_EQ(refusal(record_payment(officer, payment)).about, "/amount");
  payment.paid_on = Date::of(2026, 6, 1);
  EXPECT_EQ(refusal(record_payment(officer, payment)).about, "/paid_on");
  const auto agreed = set_instalments(officer, {payment.claim, Money{7000}, Date::of(2026, 6, 1)});
  ASSERT_TRUE(agreed) << agreed.error().says;
  EXPECT_EQ(agreed->instalment, Money{7000});
  EXPECT_EQ(
      refusal(set_instalments(officer, {payment.claim, Money{35001}, Date::of(2026, 6, 1)})).about,
      "/instalment");
}

}  // namespace
}  // namespace naober::casework
