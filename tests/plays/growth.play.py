"""What grows: a role, a law, another organisation at the gate. Each is a line in a file, read while people work.

The play has a policy folder of its own. No play needs another.
"""

import shutil
from pathlib import Path

from stage import ROOT, expect, expect_in
from town import Neighbours

towns = None


def play_the_region_goes_to_work(stage):
    global towns
    folder = Path(stage.folder.name) / "policy"
    for part in ("plugins", "municipalities"):
        shutil.copytree(ROOT / part, folder / part)
    stage.policy = folder
    stage.day = "2026-05-04"
    towns = Neighbours(stage)


def change(stage, file, before, after):
    """One change of one file, and the folder is read again while everybody works on."""
    path = stage.policy / "municipalities" / file
    text = path.read_text(encoding="utf-8")
    expect_in(before, text, f"what stands in {file}")
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    answer = towns.manager.post("/api/v1/policy-reloads", {"reason": f"{file} verandert"})
    problems = [problem for each in answer["municipalities"] for problem in each["problems"]]
    expect(problems, [], "what the loader has against it")


def play_a_doctor_gets_a_role_later(stage):
    """[003-22]"""
    change(stage, "buch/castricum/roles.lua", '  organisation "castricum"', '''  organisation "huisartsen" { title = "Huisartsen Castricum", kind = "care_provider" },
  role "general_practitioner" {
    title = "Huisarts",
    kinds = { "care_provider" },
    does  = { "register_notification" },
  },

  organisation "castricum"''')
    doctor = towns.colleague("castricum", "general_practitioner", "huisartsen")
    desk = towns.colleague("castricum", "access_desk")
    client = towns.resident(desk, "castricum")
    call = towns.town("castricum").notify(doctor, client, "Mevrouw valt vaak.", kind="signal", notifier="professional")
    expect(call["registered_by"], doctor.user_id, "who reported it")
    doctor.refused("POST", f"{towns.town('castricum').door}/cases",
                   {"notification_id": call["notification_id"], "task": "guidance"}, status=403)


def play_a_law_comes_later_and_nothing_has_to_move(stage):
    """[004-42]"""
    who = towns.colleague("aalten", "consultant")
    place = towns.town("aalten")
    before = {task: towns.case(who, "aalten", task) for task in ("guidance", "youth_help")}
    files = {task: dossier.read(who) for task, dossier in before.items()}
    call = place.notify(who, towns.resident(who, "aalten"), "Ik zoek werk.")
    body = {"notification_id": call["notification_id"], "task": "participation"}
    who.refused("POST", f"{place.door}/cases", body, status=(404, 409, 422), says="participation")
    change(stage, "achterhoek/aalten/municipality.lua", '"case_direction",', '"case_direction", "participation",')
    expect(who.post(f"{place.door}/cases", body)["task"], "participation", "the task of the new case")
    for task, dossier in before.items():
        expect(dossier.read(who), files[task], f"the file on {task}")


def play_the_access_moves_to_a_foundation(stage):
    """[000-15]"""
    place = towns.town("winterswijk")
    inside = towns.colleague("winterswijk", "consultant")
    dossier = towns.case(inside, "winterswijk")
    user_id, _ = place.account("from.the.foundation", "steengroeve")
    body = {"user_id": user_id, "role": "consultant"}
    towns.manager.refused("POST", f"{place.door}/role-assignments", body, status=403, says="welfare")
    roles = (stage.policy / "municipalities/achterhoek/winterswijk/roles.lua").read_text(encoding="utf-8")
    begin = roles.index('role "consultant"')
    kinds = roles[roles.index("kinds", begin):roles.index("\n", roles.index("kinds", begin))]
    change(stage, "achterhoek/winterswijk/roles.lua", roles[begin:roles.index(kinds, begin)] + kinds,
           roles[begin:roles.index(kinds, begin)] + 'kinds = { "municipality", "welfare" },')
    towns.manager.post(f"{place.door}/role-assignments", body)
    expect(dossier.read(inside)["case"]["state"], "open", "a case of before")


def play_a_second_director_of_a_cluster_says_why(stage):
    """[002-13]"""
    path = stage.policy / "municipalities/sww/roles.lua"
    text = path.read_text(encoding="utf-8")
    two = text.replace('direction = { "werkhaven" },', 'direction = { "werkhaven", "vechtzorg" },', 1)
    path.write_text(two, encoding="utf-8")
    answer = towns.manager.post("/api/v1/policy-reloads", {"reason": "twee regisseurs"})
    said = [problem["says"] for each in answer["municipalities"] for problem in each["problems"]]
    expect(len(said) > 0 and all("direction" in sentence or "because" in sentence for sentence in said), True,
           f"what the loader says ({said[:1]})")
    path.write_text(text, encoding="utf-8")
    change(stage, "sww/roles.lua", 'direction = { "werkhaven" },',
           'direction = { "werkhaven", "vechtzorg" }, because = "Twee fusies op komst.",')
