-- What goes out is counted by its day, as what comes in is.

CREATE INDEX provision_ended ON provision (ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX case_closure_closed ON case_closure (closed_on);
CREATE INDEX event_handover ON event (happened_on) WHERE name = 'contact_person_changed';
