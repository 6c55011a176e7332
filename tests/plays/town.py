"""A town at work: the people of one municipality, and what they do to a case, in one line each.

Everything goes through the public doors of the host. A case is a Dossier: it remembers the ids and the version
that it last read, so that a play reads as a story and not as a list of addresses.
"""

from stage import expect, secret

# Invented residents. The numbers pass the eleven-proof and lie in the range for tests.
ANNA = {"bsn": "999900006", "family_name": "Duinwaard", "given_names": "Anna", "birth_date": "1951-03-02"}
BEREND = {"bsn": "999990019", "family_name": "Duinwaard", "given_names": "Berend", "birth_date": "1949-11-20"}

# One case file that walks through several municipalities: what is known about a resident who needs help at home.
HELP_AT_HOME = {
    "lives_here": True, "children_under_12": 0, "floor_area": 85, "long_term_care_right": False,
    "cannot_wait": False, "limited": True, "copes_alone": False, "housemate_can_help": False,
    "network_can_help": False, "carer_overloaded": False, "cleaning_support_is_enough": False,
    "hours_needed": 2.5,
}

ADDRESS = {"street": "Duinpad", "house_number": "12a", "postcode": "0012 AB", "town": "Elders"}

# What the rules of a task want to know. A play changes what its story needs: {**WORRY, "urgent": True}.
WORRY = {
    "found_at": "neighbourhood", "danger_now": False, "violence_or_abuse": False, "board_asked_to_inquire": False,
    "child_without_safe_bed": False, "urgent": False, "office_hours": True, "nuisance": False,
    "declined_before": False, "wants_no_help": False, "short_help_fits": False, "nominated_by_group": False,
}
GUIDANCE = {
    "age": 52, "lives_here": True, "long_term_care_right": False, "health_insurance_covers": False,
    "cannot_wait": False, "needs_guidance": True, "capable_of_direction": True, "own_solution_tried": True,
    "own_strength_enough": False, "network_enough": False, "informal_helper_named": False,
    "informal_helper_agrees": False, "informal_helper_overloaded": False, "general_provision_enough": False,
    "addiction": False, "lighter_form_fits": False, "reason_for_heavier_form": False, "goal_agreed": True,
    "next_contact_agreed": True, "guidance_hours": 3,
}
YOUTH = {
    "age": 13, "we_are_responsible": True, "help_began_before_18": False, "other_law_covers": False,
    "way_in": "municipality", "unsafe_now": False, "measure_must_be_considered": False,
    "authorised_reporter": False, "specialist_involved": False, "parents_agree": True,
    "young_person_agrees": True, "parents_can_solve_it": False, "light_support_enough": False,
    "kind_of_help": "guidance", "amount_needed": 3, "court_reference": False,
}
DIRECTION = {
    "clusters_involved": 4, "lead_cluster": "guidance_and_youth", "complex": True, "reason_written": True,
    "has_director": False, "director_delivers": False, "household_consents": True,
}
VOUCHER = {
    "kind_of_service": "local_service", "indicated_by_access": True, "pays_it_easily": False,
    "service_chosen": True, "euros_a_month": "45.00",
}


def bsn_numbers():
    """Invented numbers that pass the eleven-proof, in the range for tests, one after the other."""
    for count in range(2001, 9999):
        first = f"9999{count}"
        check = sum((9 - place) * int(digit) for place, digit in enumerate(first)) % 11
        if check < 10:
            yield f"{first}{check}"


def administrator(stage):
    """The first account of a region comes from the command line; it makes the others."""
    password = secret()
    stage.command(
        "user", "add", "beheer", "--name", "Beheer", "--organisation", "region", "--administrator",
        "--password-stdin", "--data", stage.data, "--policy", stage.policy, text=password + "\n",
    )
    stage.open()
    visitor = stage.log_in("beheer", password)
    visitor.password = password
    return visitor


class Town:
    """One municipality, seen from its doors."""

    def __init__(self, stage, manager, name):
        self.stage = stage
        self.manager = manager
        self.name = name
        self.people = {}

    @property
    def door(self):
        return f"/api/v1/municipalities/{self.name}"

    def assign(self, user_id, role, **more):
        return self.manager.post(f"{self.door}/role-assignments", {"user_id": user_id, "role": role, **more})

    def account(self, login_name, organisation):
        password = secret()
        user = self.manager.post(
            "/api/v1/users",
            {"login_name": login_name, "display_name": login_name.title(), "organisation": organisation,
             "password": password},
        )
        return user["user_id"], password

    def engage(self, login_name, organisation, *roles):
        """A colleague with these roles, logged in, who looks into files for the purpose of that work."""
        user_id, password = self.account(login_name, organisation)
        for role in roles:
            self.assign(user_id, role)
        visitor = self.stage.log_in(login_name, password)
        visitor.user_id = user_id
        visitor.password = password
        visitor.purpose = "objection" if "objection_officer" in roles else "investigation"
        self.people[login_name] = visitor
        return visitor

    def again(self, visitor):
        """A new session for somebody whose session ended; returns its token."""
        return self.stage.log_in(visitor.name, visitor.password).token

    def register(self, who, person=ANNA, household=None):
        body = {**person, "address": ADDRESS}
        if household is not None:
            body["household_id"] = household
        return who.post(f"{self.door}/clients", body)

    def notify(self, who, client_id, question="Het huis schoonhouden lukt mij niet meer.", **more):
        return who.post(
            f"{self.door}/notifications", {"client_id": client_id, "question": question, **more})

    def open_case(self, who, client_id, task="household_help"):
        call = self.notify(who, client_id)
        opened = who.post(
            f"{self.door}/cases", {"notification_id": call["notification_id"], "task": task})
        return Dossier(self, opened.body)


class Neighbours:
    """Several municipalities on one host. People come to work, and residents move in, when a play asks for them;
    so a play needs no other play before it."""

    def __init__(self, stage):
        self.stage = stage
        self.manager = administrator(stage)
        self.towns = {}
        self.numbers = bsn_numbers()

    def town(self, name):
        if name not in self.towns:
            self.towns[name] = Town(self.stage, self.manager, name)
        return self.towns[name]

    def colleague(self, town, role, organisation=None, name=None):
        """Who does this role here, for this organisation (the municipality's own when none is said)."""
        organisation = organisation or town
        name = name or f"{role}.{organisation}.{town}"
        people = self.town(town).people
        return people[name] if name in people else self.town(town).engage(name, organisation, role)

    def resident(self, who, town, born="1958-05-01", household=None, **more):
        """Somebody new in town; returns the client's id."""
        person = {"bsn": next(self.numbers), "family_name": "Proef", "given_names": "P.", "birth_date": born, **more}
        return self.town(town).register(who, person, household)["client_id"]

    def case(self, who, town, task="household_help", facts=None, **more):
        """A case of somebody new, with what is known about it."""
        dossier = self.town(town).open_case(who, self.resident(who, town, **more), task)
        if facts:
            dossier.record(who, facts)
        return dossier

    def come_back(self):
        """Everybody logs in again, after the host was closed for a while."""
        self.manager.token = self.stage.log_in(self.manager.name, self.manager.password).token
        for town in self.towns.values():
            for visitor in town.people.values():
                visitor.token = town.again(visitor)

    def on_another_day(self, day):
        self.stage.close()
        self.stage.day = day
        self.stage.open()
        self.come_back()


class Dossier:
    """One case, with the version that was last seen."""

    def __init__(self, town, case):
        self.town = town
        self.id = case["case_id"]
        self.task = case["task"]
        self.household = case["household_id"]

    @property
    def path(self):
        return f"{self.town.door}/cases/{self.id}"

    def read(self, who):
        return who.get(self.path).body

    def version(self, who):
        return self.read(who)["case"]["version"]

    def step(self, who):
        return self.read(who)["case"]["step"]

    def record(self, who, facts, **more):
        return who.post(f"{self.path}/facts", {"version": self.version(who), "facts": facts}, **more)

    def converse(self, who, skipped=None, participants=("client",), **more):
        """Holds the conversation with the instrument of this municipality; `skipped` maps a domain to its mark."""
        task = who.get(f"{self.town.door}/policy/instruments").body
        settings = who.get(f"{self.town.door}/policy/tasks/casework/settings").body["items"]
        name = next(item["value"] for item in settings if item["name"] == "conversation_instrument")
        instrument = next(item for item in task["items"] if item["name"] == name)
        skipped = skipped or {}
        answers = [
            {"domain": domain["name"], "skipped_because": skipped[domain["name"]]}
            if domain["name"] in skipped
            else {"domain": domain["name"], "answer": "Besproken."}
            for domain in instrument["domains"]
        ]
        return who.post(
            f"{self.path}/conversations",
            {"version": self.version(who), "participants": list(participants), "answers": answers,
             "outcome": "Samen besproken wat lukt en wat niet.", "client_support_offered": True,
             "personal_budget_explained": True, "identity_established": True},
            **more,
        )

    def make_plan(self, who, **more):
        return who.post(f"{self.path}/plans", {"review_on": "2027-06-01"}, **more)

    def add_goal(self, who, plan, domain, result="Over een half jaar is het huis op orde."):
        return who.post(
            f"{self.town.door}/plans/{plan['plan_id']}/goals",
            {"version": plan["version"], "case_id": self.id, "domain": domain, "result": result,
             "own_share": "Doet de was zelf.", "network_share": "De buurvrouw doet de boodschappen.",
             "general_share": "Eet op dinsdag mee in het buurthuis.",
             "municipality_share": "Hulp bij het huishouden."},
        )

    def agree(self, who, plan, **more):
        return who.post(
            f"{self.town.door}/plans/{plan['plan_id']}/agreements", {"version": plan["version"]}, **more)

    def plan(self, who, domain):
        """A plan with one goal, agreed with the client."""
        plan = self.make_plan(who)
        plan = self.add_goal(who, plan, domain)
        return self.agree(who, plan)

    def apply(self, who, **more):
        body = {"version": self.version(who), "question": "Hulp bij het schoonmaken van mijn huis."}
        return who.post(f"{self.path}/applications", body, **more)

    def advise(self, who, **more):
        return who.post(f"{self.path}/advices", {}, **more)

    def consult(self, who, provision="household_help", **more):
        return who.post(
            f"{self.path}/consultations",
            {"provision": provision, "judgement": "Past bij wat hier nodig is.", "agrees": True}, **more)

    def decision(self, who, **more):
        return {"version": self.version(who), "kind": "grant", "provision": "household_help", "amount": "2.5",
                "reason": "Wij hebben samen gekeken naar wat bij u past.", **more}

    def decide(self, who, status=201, **more):
        return who.post(f"{self.path}/decisions", self.decision(who, **more), status=status)

    def order(self, who, decision_id, provider, offered, status=201, **more):
        return who.post(
            f"{self.path}/orders",
            {"version": self.version(who), "decision_id": decision_id, "provider": provider,
             "offered": offered, **more},
            status=status,
        )

    def object(self, who, decision_id, **more):
        return who.post(
            f"{self.town.door}/decisions/{decision_id}/objections",
            {"version": self.version(who), "grounds": "Ik heb meer uren nodig.", **more})

    def decide_objection(self, who, objection_id, status=201, **more):
        return who.post(
            f"{self.town.door}/objections/{objection_id}/decisions",
            {"version": self.version(who), "outcome": "unfounded",
             "reasons": "De uren passen bij wat u zelf kunt.", **more},
            status=status,
        )

    def timeline(self, who):
        return [line["what"] for line in who.get(f"{self.path}/timeline")["items"]]


def expect_verdict(advice, verdict, *rules):
    """The rules advised this, and these rules spoke."""
    expect(advice["verdict"], verdict, "the verdict")
    expect([reason["rule"] for reason in advice["reasons"]], list(rules), "the rules that spoke")
