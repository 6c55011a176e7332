-- The decision as a plain Lua function: what an author would write without any policy language.
local texts = {
  ["W-RES"] = "U woont niet in deze gemeente.",
  ["W-WLZ"] = "U kunt zorg krijgen uit de Wet langdurige zorg.",
  ["W-ALG"] = "Een algemene voorziening is genoeg.",
  ["W-GEB"] = "Uw huisgenoten kunnen de hulp geven.",
  ["W-ZRM"] = "Het lukt u zelf.",
  ["W-UREN"] = "Zo zijn uw uren berekend.",
  ["W-LFT"] = "U krijgt meer uren door uw leeftijd en uw geheugen.",
  ["W-RSP"] = "Uw mantelzorger krijgt lucht.",
  ["W-EIG"] = "U betaalt de eigen bijdrage.",
  ["W-DUR"] = "Zo lang duurt de hulp.",
  ["W-NUL"] = "Er blijft geen hulp over die nodig is.",
}

return function(facts)
  local reasons, count = {}, 0
  local function say(code)
    count = count + 1
    reasons[count] = { code = code, text = texts[code] }
  end
  local score = facts.mobility * 3 + facts.adl * 5 + facts.cognition * 2

  if not facts.resident then say "W-RES" end
  if facts.other_law == "wlz" then say "W-WLZ" end
  if facts.general_provision and facts.mobility >= 6 and facts.adl >= 6 then say "W-ALG" end
  if facts.household_adults >= 2 and facts.usual_care_hours >= facts.requested_hours then say "W-GEB" end
  if score >= 80 then say "W-ZRM" end
  if count > 0 then
    return { outcome = "refuse", half_hours = 0, respite = false, contribution = 0, months = 0,
             reasons = reasons }
  end

  local half = facts.requested_hours * 2 - facts.usual_care_hours * 2 - facts.informal_care_hours
  local cap = score < 30 and 40 or score < 50 and 24 or 12
  half = half < 0 and 0 or half > cap and cap or half
  say "W-UREN"
  if facts.age >= 75 and facts.cognition < 5 then
    half = half + 4
    say "W-LFT"
  end
  local respite = facts.informal_care_hours > 16
  if respite then say "W-RSP" end
  local contribution = 0
  if facts.income > 1800 and not (facts.household_adults >= 2 and facts.age < 67) then
    contribution = 2060
    say "W-EIG"
  end
  local months = (facts.age >= 80 or facts.cognition < 3) and 60 or 24
  say "W-DUR"
  local granted = half > 0 or respite
  if not granted then say "W-NUL" end
  return { outcome = granted and "grant" or "refuse", half_hours = half, respite = respite,
           contribution = contribution, months = months, reasons = reasons }
end
