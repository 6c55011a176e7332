-- What hangs on a decision, a provision, an objection, an event, an advice or a report, for the same reason.

CREATE INDEX provision_decision ON provision (decision) WHERE decision IS NOT NULL;
CREATE INDEX provision_replaces ON provision (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX provider_order_decision ON provider_order (decision);
CREATE INDEX delivery_provision ON delivery (provision);
CREATE INDEX basis_decision ON basis (decision);
CREATE INDEX decision_advice ON decision (advice);
CREATE INDEX claim_withdrawal ON claim (withdrawal) WHERE withdrawal IS NOT NULL;
CREATE INDEX objection_decision ON objection (decision);
CREATE INDEX adjournment_objection ON adjournment (objection) WHERE objection IS NOT NULL;
CREATE INDEX default_notice_objection ON default_notice (objection) WHERE objection IS NOT NULL;
CREATE INDEX reminder_event ON reminder (event);
CREATE INDEX event_caused_by ON event (caused_by) WHERE caused_by IS NOT NULL;
CREATE INDEX event_notification ON event (notification) WHERE notification IS NOT NULL;
CREATE INDEX case_closure_reopened_for ON case_closure (reopened_for) WHERE reopened_for IS NOT NULL;
CREATE INDEX record_case_file ON record (case_file) WHERE case_file IS NOT NULL;
