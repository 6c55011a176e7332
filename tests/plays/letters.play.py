"""Letters: the same decision in two municipalities, each in its own voice, on the screen and on paper."""

import html
import re
import subprocess

from stage import expect, expect_in, expect_not_in
from town import HELP_AT_HOME, Neighbours

people = None
letters = {}
decisions = {}
dossiers = {}
PDF = {"Accept": "application/pdf"}


def who(town, role="consultant"):
    return people.colleague(town, role, "buch")


def words_of(page):
    """The words that a reader of the page sees, in order."""
    body = re.sub(r"(?s)^.*<body>|<!--.*?-->", " ", page)
    body = re.sub(r"</?(?:strong|span)[^>]*>", "", body)
    return html.unescape(re.sub(r"<[^>]+>", " ", body)).split()


def asked(stage, pdf, *words):
    """What a tool says of a PDF."""
    file = f"{stage.folder.name}/letter.pdf"
    with open(file, "wb") as paper:
        paper.write(pdf)
    place = [file if word == "FILE" else word for word in words]
    return subprocess.run(place, check=True, capture_output=True, text=True).stdout


def words_on_paper(stage, pdf):
    """The words of the PDF in order, without what stands below each page."""
    text = asked(stage, pdf, "pdftotext", "-raw", "FILE", "-")
    return re.sub(r"Gemeente [^\n]* blad \d+ van \d+", " ", text).split()


def decided(town):
    dossier = people.case(who(town), town, facts=HELP_AT_HOME, given_names="Anna", family_name="Duinwaard")
    dossier.converse(who(town))
    dossier.plan(who(town), "home_life")
    dossier.apply(who(town))
    dossier.advise(who(town))
    dossier.consult(who(town, "municipal_officer"))
    return dossier


def play_the_same_story_ends_in_a_decision_in_two_municipalities(stage):
    global people
    stage.day = "2026-04-13"
    people = Neighbours(stage)
    for town in ("bergen", "uitgeest"):
        dossiers[town] = decided(town)
        decision = dossiers[town].decide(who(town))["decision"]
        decisions[town] = f"/api/v1/municipalities/{town}/decisions/{decision['decision_id']}"
        letters[town] = who(town).get(f"{decisions[town]}/letter").text


def play_each_municipality_speaks_with_its_own_voice(stage):
    """Same decision, same reasons; another sender and another block about contact."""
    expect_in("Gemeente Bergen", letters["bergen"], "the sender in Bergen")
    expect_in("dorpen aan zee", letters["bergen"], "Bergen's own block")
    expect_in("Gemeente Uitgeest", letters["uitgeest"], "the sender in Uitgeest")
    expect_in("binnen twee weken na deze brief", " ".join(letters["uitgeest"].split()), "Uitgeest's own block")
    expect_not_in("dorpen aan zee", letters["uitgeest"], "Uitgeest's letter")
    for letter in letters.values():
        expect_in("Het huishouden lukt u niet zelf", letter, "the reason")


def play_the_letter_says_what_was_asked_found_and_decided_and_why(stage):
    """Awb 3:46 and 3:47: per article the reason, and what was looked at for it."""
    letter = " ".join(words_of(letters["bergen"]))
    for words in (
        "Anna Duinwaard", "Duinpad 12a", "Datum: 13 april 2026", "U krijgt hulp: Hulp bij het huishouden",
        "2,5 uur per week", "Op 13 april 2026 kregen wij uw aanvraag. Die gaat over: Hulp bij het huishouden.",
        "(Wmo 2015 art. 2.3.5 lid 3)", "Lukt het huishouden niet door ziekte of een beperking? ja",
        "Kan een huisgenoot het huishouden overnemen? nee", "Wat betaalt u zelf?",
    ):
        expect_in(words, letter, "the letter")
    expect_not_in("mantelzorger te veel", letter, "what not everybody may know")


def play_the_letter_tells_how_to_object_and_until_when(stage):
    """Awb 3:45 and 6:7; six weeks end on Whit Monday, so one day later."""
    letter = " ".join(words_of(letters["bergen"]))
    for words in ("U kunt ook bezwaar maken", "tot en met 26 mei 2026", "Bezwaar maken kost niets", "uw handtekening",
                  "cliëntondersteuner", "voorlopige voorziening"):
        expect_in(words, letter, "the letter")


def play_no_word_of_the_house_stands_in_a_letter(stage):
    """[001-40]"""
    words = words_of(letters["bergen"])
    expect([word for word in words if "_" in word or re.match(r"^[A-Z]{2}-\d+$", word)], [], "internal codes")


def play_a_screen_reader_finds_its_way_through_the_page(stage):
    page = letters["bergen"]
    expect_in('<html lang="nl">', page, "the page")
    expect_in("<title>U krijgt hulp bij het huishouden</title>", page, "the page")
    expect(len(re.findall("<h1", page)), 1, "the number of first headings")
    expect_in("<h2>Waarom besluiten wij dit?</h2>", page, "the page")
    expect_in("<li>uw handtekening.</li>", page, "a real list")
    expect_not_in("<script", page, "the page")


def play_the_paper_says_the_same_words(stage):
    """The PDF is made of the letter that was kept, whenever it is asked for."""
    for town in ("bergen", "uitgeest"):
        paper = who(town).get(f"{decisions[town]}/letter", headers=PDF)
        expect(paper.headers["content-type"], "application/pdf", "the content type")
        expect(words_on_paper(stage, paper.raw), words_of(letters[town]), "the words on paper")
        again = who(town).get(f"{decisions[town]}/letter?format=pdf", headers={"Accept": "*/*"})
        expect(again.raw == paper.raw, True, "whether the same letter gives the same bytes")


def play_the_paper_is_tagged_and_carries_its_fonts(stage):
    paper = who("bergen").get(f"{decisions['bergen']}/letter", headers=PDF).raw
    info = asked(stage, paper, "pdfinfo", "FILE")
    expect_in("yes", re.search(r"Tagged: +(\w+)", info).group(1), "whether it is tagged")
    expect_in("U krijgt hulp bij het huishouden", info, "the title")
    expect_in("Apr 13", info, "the day it was made")
    structure = asked(stage, paper, "pdfinfo", "-struct-text", "FILE")
    for tag in ("H1", "H2", "LI"):
        expect_in(tag, structure, "the structure")
    for font in asked(stage, paper, "pdffonts", "FILE").splitlines()[2:]:
        expect_in(" yes yes ", font, "an embedded font")


def play_a_browser_gets_a_page_and_a_strange_wish_is_refused(stage):
    door = f"{decisions['bergen']}/letter"
    page = who("bergen").get(door, headers={"Accept": "text/html,application/pdf;q=0.8"})
    expect_in("text/html", page.headers["content-type"], "what a browser gets")
    who("bergen").refused("GET", f"{door}?format=docx", status=400, says="html or pdf")


def play_a_preview_can_be_printed_too(stage):
    draft = decided("bergen")
    body = draft.decision(who("bergen"))
    door = f"{draft.path}/letter-previews"
    paper = who("bergen").post(f"{door}", body, status=200, headers=PDF)
    expect_in("Duinwaard", words_on_paper(stage, paper.raw), "the words of the preview")


def play_a_colleague_writes_a_receipt_and_sends_it(stage):
    """Not only decisions: what the resident gets in between, from the same blocks."""
    dossier, worker = dossiers["uitgeest"], who("uitgeest")
    written = worker.post(f"{dossier.path}/letters", {
        "name": "receipt", "says": "Fijn dat u belde.", "details": {"until": "2026-05-11"}})
    expect(written["sent_on"], None, "whether the draft was sent")
    door = f"/api/v1/municipalities/uitgeest/letters/{written['letter_id']}"
    worker.post(f"{door}/sendings")
    letter = worker.get(door).text
    text = " ".join(words_of(letter))
    for words in ("Wij hebben uw melding gekregen", "Uiterlijk 11 mei 2026 zijn wij daarmee klaar", "Fijn dat u belde.",
                  "U mag zelf een plan maken", "cliëntondersteuner", "binnen twee weken na deze brief"):
        expect_in(words, text, "the receipt")
    paper = worker.get(door, headers=PDF)
    expect(words_on_paper(stage, paper.raw), words_of(letter), "the words on paper")


def play_every_letter_in_between_can_be_written(stage):
    dossier, worker = dossiers["bergen"], who("bergen")
    details = {"until": "2026-06-01", "received_on": "2026-04-10", "amount": "€ 23,00", "days": 1,
               "to": "Castricum", "from": "2026-07-01"}
    for name in ("application_receipt", "missing_documents", "not_handled", "objection_receipt",
                 "default_notice_receipt", "default_notice_payment", "declined", "moved"):
        written = worker.post(f"{dossier.path}/letters", {
            "name": name, "says": "Wij leggen het u graag uit.", "details": details})
        page = worker.get(f"/api/v1/municipalities/bergen/letters/{written['letter_id']}").text
        text = " ".join(words_of(page))
        expect_in("Beste Anna Duinwaard,", text, f"the letter {name}")
        expect_in("dorpen aan zee", text, f"Bergen's voice in the letter {name}")
        expect_in("Wij leggen het u graag uit.", text, f"the writer's words in {name}")


def play_the_letter_of_a_decision_is_not_written_apart_from_it(stage):
    dossier, worker = dossiers["bergen"], who("bergen")
    for name in ("grant", "withdraw"):
        worker.refused("POST", f"{dossier.path}/letters", {"name": name}, status=409, says="comes with its decision")
    worker.refused("POST", f"{dossier.path}/letters", {"name": "poem"}, status=404)


def play_a_withdrawal_and_an_answer_to_an_objection_are_letters_too(stage):
    jurist = people.colleague("bergen", "objection_officer", "buch")
    jurist.purpose = "objection"
    dossier = dossiers["bergen"]
    objection = dossier.object(jurist, decisions["bergen"].rsplit("/", 1)[1])["objection"]
    door = f"/api/v1/municipalities/bergen/objections/{objection['objection_id']}"
    jurist.refused("GET", f"{door}/letter", status=404, says="not decided")
    dossier.decide_objection(jurist, objection["objection_id"])
    letter = jurist.get(f"{door}/letter").text
    expect_in("Ons besluit blijft zoals het was.", letter, "the answer")
    expect_in("rechtbank", letter, "the answer")
    paper = jurist.get(f"{door}/letter?format=pdf")
    expect(words_on_paper(stage, paper.raw), words_of(letter), "the words on paper")
    worker = who("bergen")
    ended = worker.post(f"{decisions['bergen']}/withdrawals", {
        "version": dossier.version(worker), "ground": "b", "from": "2026-08-01",
        "heard_on": stage.day,
        "reason": "U hebt de hulp niet meer nodig, vertelde u ons."})["decision"]
    text = " ".join(words_of(worker.get(
        f"/api/v1/municipalities/bergen/decisions/{ended['decision_id']}/letter").text))
    for words in ("Die hulp stopt op 1 augustus 2026", "(Wmo 2015 art. 2.3.10 lid 1 sub b)", "bezwaar"):
        expect_in(words, text, "the letter of the withdrawal")
