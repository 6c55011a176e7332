#include "manual/desk_page.h"

#include <array>
#include <string_view>

namespace naober::manual {
namespace {

struct InTwo {
  std::string_view english;
  std::string_view dutch;

  std::string in(Language language) const {
    return std::string(language == Language::dutch ? dutch : english);
  }
};

struct Screen {
  std::string_view name;
  std::string_view user;  // a phrase of words.h
  InTwo caption;
  InTwo shows;
};

constexpr std::string_view worker = "The case worker";
constexpr std::string_view administrator = "The functional administrator";
constexpr std::string_view regional = "Regional IT";

// In the order in which somebody meets them.
constexpr std::array screens_in_order = {
    Screen{"work_list",
           worker,
           {"The work list", "De werklijst"},
           {"What is late, what is due today and this week, and for whom each waits.",
            "Wat te laat is, wat vandaag en deze week moet, en op wie het wacht."}},
    Screen{"household",
           worker,
           {"A household", "Een huishouden"},
           {"Who is who, which help runs, the open cases and one timeline of everything; what may "
            "not be seen is said.",
            "Wie wie is, welke hulp loopt, de open dossiers en één tijdlijn van alles; wat iemand "
            "niet mag zien, wordt gezegd."}},
    Screen{"case",
           worker,
           {"A case", "Een dossier"},
           {"The road of the case with the step it stands in, what is next, and its terms on a "
            "line.",
            "De weg van het dossier met de stap waarin het staat, wat nu kan, en de termijnen op "
            "een lijn."}},
    Screen{"conversation",
           worker,
           {"A conversation", "Een gesprek"},
           {"The instrument of the municipality, here a wheel; answers are saved while they are "
            "typed.",
            "Het instrument van de gemeente, hier een wiel; antwoorden worden bewaard terwijl u "
            "typt."}},
    Screen{"plan",
           worker,
           {"A plan", "Een plan"},
           {"Each goal from one's own strength, by way of the network and what is nearby, to the "
            "municipality; the client's own plan beside it.",
            "Elk doel van eigen kracht, via het netwerk en wat er in de buurt is, naar de "
            "gemeente; het persoonlijk plan ernaast."}},
    Screen{"advice",
           worker,
           {"An advice", "Een advies"},
           {"What the rules say, with reasons and articles, and the tree of each rule.",
            "Wat de regels zeggen, met redenen en artikelen, en de boom van elke regel."}},
    Screen{"decision",
           worker,
           {"A decision", "Een besluit"},
           {"What may be signed, and the letter as the resident gets it.",
            "Wat u mag ondertekenen, en de brief zoals de inwoner die krijgt."}},
    Screen{"setting",
           administrator,
           {"A setting", "Een instelling"},
           {"Its room from the law down, what others chose, and another value to propose.",
            "De ruimte vanaf de wet, wat anderen kozen, en een andere waarde om voor te "
            "stellen."}},
    Screen{"rules",
           administrator,
           {"Rules", "Regels"},
           {"Each rule as a sentence with its article, and which of them is the municipality's "
            "own.",
            "Elke regel als een zin met het artikel, en welke regel van de gemeente zelf is."}},
    Screen{"workflow",
           administrator,
           {"The road of a task", "De weg van een taak"},
           {"The steps with their terms and roles, and where each leads.",
            "De stappen met hun termijnen en rollen, en waar elke stap heen leidt."}},
    Screen{"roles",
           administrator,
           {"Roles and mandates", "Rollen en mandaten"},
           {"Who may do what, and why not.", "Wie wat mag, en waarom niet."}},
    Screen{
        "emergencies",
        administrator,
        {"Opened in an emergency", "Geopend in nood"},
        {"Who opened a closed file, why and for how long, and the question whether that was "
         "rightful.",
         "Wie een gesloten dossier opende, waarom en hoe lang, en de vraag of dat terecht was."}},
    Screen{"monitor",
           administrator,
           {"What the region counts", "Wat de regio telt"},
           {"The same count for the region and each municipality; small numbers stay hidden.",
            "Dezelfde telling voor de regio en elke gemeente; kleine aantallen blijven "
            "verborgen."}},
    Screen{"console",
           regional,
           {"The municipalities of the host", "De gemeenten op de host"},
           {"For whom the host works, and under which policy.",
            "Voor wie de host werkt, en onder welk beleid."}},
    Screen{"journal",
           regional,
           {"A journal that was verified", "Een logboek dat is nagerekend"},
           {"The last checkpoint, and that every entry follows from the one before.",
            "Het laatste ijkpunt, en dat elke regel volgt uit de vorige."}},
    Screen{"load",
           regional,
           {"Load", "Drukte"},
           {"Requests, how long they take and what waits, drawn while one looks.",
            "Verzoeken, hoe lang ze duren en wat er wacht, getekend terwijl u kijkt."}},
};

}  // namespace

Page desk_page(const std::map<std::string, std::string>& screens, Language language) {
  Page page;
  page.path = "desk";
  page.title = say(language, "The screens of the desk");
  page.blocks.push_back(
      Paragraph{{plain(say(language, "Everybody on these pictures is invented."))}});
  std::string_view shown;
  for (const Screen& screen : screens_in_order) {
    const auto picture = screens.find(std::string(screen.name));
    if (picture == screens.end()) {
      continue;
    }
    if (screen.user != shown) {
      page.blocks.push_back(Heading{2, say(language, screen.user), {}});
      shown = screen.user;
    }
    page.blocks.push_back(Figure{"pictures/screens/" + picture->first + ".png",
                                 picture->second,
                                 screen.caption.in(language),
                                 {{plain(screen.shows.in(language))}}});
  }
  return page;
}

}  // namespace naober::manual
