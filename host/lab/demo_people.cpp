#include "lab/demo_people.h"

#include <fmt/format.h>

#include "base/bsn.h"

namespace naober::lab {

namespace {

const std::vector<std::string>& given_names() {
  static const std::vector<std::string> names = {
      "Aaltje", "Berend", "Chantal", "Dirk",   "Elif",    "Fenna",  "Gerrit", "Hanna",
      "Ismail", "Janna",  "Klaas",   "Lotte",  "Marloes", "Naima",  "Okke",   "Petra",
      "Quint",  "Roos",   "Sietske", "Thijs",  "Ursula",  "Vera",   "Wubbo",  "Xander",
      "Yusuf",  "Zwaan",  "Roelof",  "Tineke", "Harm",    "Mariam", "Jurre",  "Dina"};
  return names;
}

const std::vector<std::string>& family_names() {
  static const std::vector<std::string> names = {
      "Aalderink", "Bosveld",   "Castelein",  "Duinkerken", "Esveld",      "Fennema",
      "Groothuis", "Heideveld", "Immink",     "Jonkman",    "Kerkhoven",   "Lindeboom",
      "Meerveld",  "Nijenhuis", "Oosterwold", "Plantinga",  "Rietveld",    "Schaapman",
      "Terpstra",  "Uitwijk",   "Veldkamp",   "Westerduin", "IJzerman",    "Zandstra",
      "Brinkman",  "Hunzeman",  "Duinwaard",  "Korenbloem", "Waterlander", "Esdoornman"};
  return names;
}

const std::vector<std::string>& streets() {
  static const std::vector<std::string> names = {"Brink",      "Molenweg",   "Duinpad",
                                                 "Kerkstraat", "Esweg",      "Strandwal",
                                                 "Dorpsplein", "Wilgenlaan", "Schapendrift"};
  return names;
}

Date invent_birth_date(Chance& chance, Date today, int youngest, int oldest) {
  return today.plus_months(-12 * chance.between(youngest, oldest))
      .plus_days(-chance.between(0, 364));
}

Identity invent_person(Chance& chance, TestNumbers& numbers, const std::string& family_name,
                       const Address& address, Date birth_date) {
  Identity person;
  person.bsn = numbers.next();
  person.family_name = family_name;
  person.given_names = chance.one_of(given_names());
  person.birth_date = birth_date;
  person.address = address;
  return person;
}

}  // namespace

std::uint64_t Chance::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
  return mixed ^ (mixed >> 31);
}

std::string Chance::bytes(std::size_t count) {
  std::string drawn;
  while (drawn.size() < count) {
    const std::uint64_t number = next();
    for (int shift = 0; shift < 64 && drawn.size() < count; shift += 8) {
      drawn.push_back(static_cast<char>(number >> shift));
    }
  }
  return drawn;
}

int Chance::between(int low, int high) {
  const auto width = static_cast<std::uint64_t>(high - low + 1);
  return low + static_cast<int>(next() % width);
}

TestNumbers::TestNumbers(std::size_t skipped) {
  for (std::size_t number = 0; number < skipped; ++number) {
    next();
  }
}

std::string TestNumbers::next() {
  while (true) {
    const std::string digits = std::to_string(candidate_);
    candidate_ = candidate_ == last_number ? first_number : candidate_ + 1;
    if (Bsn::parse(digits)) {
      return digits;
    }
  }
}

std::vector<Identity> invent_household(Chance& chance, TestNumbers& numbers,
                                       const std::string& town, Date today) {
  Address address;
  address.street = chance.one_of(streets());
  address.house_number = std::to_string(chance.between(1, 180));
  address.postcode = fmt::format("00{:02} {}{}", chance.between(10, 99),
                                 static_cast<char>('A' + chance.between(0, 25)),
                                 static_cast<char>('A' + chance.between(0, 25)));
  address.town = town;
  const std::string name = chance.one_of(family_names());
  std::vector<Identity> people = {
      invent_person(chance, numbers, name, address, invent_birth_date(chance, today, 24, 94))};
  const int others = chance.in_percent(45) ? 0 : chance.between(1, 4);
  for (int other = 0; other < others; ++other) {
    const bool adult = other == 0;
    const std::string& own_name = chance.in_percent(70) ? name : chance.one_of(family_names());
    people.push_back(invent_person(chance, numbers, own_name, address,
                                   adult ? invent_birth_date(chance, today, 20, 92)
                                         : invent_birth_date(chance, today, 0, 19)));
  }
  return people;
}

std::string invent_name(Chance& chance) {
  return chance.one_of(given_names()) + " " + chance.one_of(family_names());
}

}  // namespace naober::lab
