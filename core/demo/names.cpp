// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/names.h"

namespace bw::demo {

namespace {

constexpr std::string_view firstNames[]{"Adaeze", "Adela", "Agnieszka", "Aino", "Alasdair", "Alba", "Aleksander",
    "Amadou", "Amara", "Anahit", "Andrzej", "Aneta", "Anouk", "Anselm", "Antonín", "Arantxa", "Ari", "Asta", "Aurelio",
    "Ayşe", "Balázs", "Beatriz", "Bence", "Birgitta", "Bojana", "Branislav", "Brígida", "Cătălin", "Cem", "Chiara",
    "Clémence", "Cosmin", "Cyprian", "Daiva", "Danuta", "Dario", "Deniz", "Dragomir", "Eamon", "Ebba", "Edda", "Eero",
    "Egon", "Eilidh", "Elchin", "Eleni", "Emeka", "Ernő", "Esra", "Etienne", "Fabiola", "Femke", "Filip", "Florin",
    "Freja", "Frieda", "Gábor", "Giulia", "Goran", "Gudrun", "Guilherme", "Halina", "Hamza", "Hedda", "Hanneke",
    "Ignacio", "Ilona", "Imke", "Ines", "Ioana", "Isak", "Iva", "Jadwiga", "Jaroslav", "Joaquín", "Jolanta", "Jürgen",
    "Kaisa", "Karim", "Katalin", "Keir", "Klara", "Konstanty", "Krzysztof", "Lamija", "Laszlo", "Lidia", "Ljubica",
    "Lorenz", "Ludmila", "Maarten", "Magdalena", "Malin", "Małgorzata", "Marisol", "Matthias", "Mehmet", "Milena",
    "Mirko", "Nadir", "Naoko", "Nerea", "Niamh", "Nikola", "Noor", "Oana", "Olek", "Orsolya", "Ottilie", "Paavo",
    "Pavlína", "Per", "Piotr", "Quentin", "Radka", "Rahel", "Ramona", "Rasmus", "Renske", "Rosalía", "Runa", "Samira",
    "Saskia", "Sebastião", "Sigrid", "Silvan", "Snežana", "Sofie", "Stellan", "Svetla", "Szymon", "Tamsin", "Tereza",
    "Thijs", "Timea", "Tomasz", "Torben", "Tuuli", "Uğur", "Urszula", "Valeria", "Veronika", "Viggo", "Violeta",
    "Vladan"};

constexpr std::string_view lastNames[]{"Abendroth", "Aguirre", "Ahlgren", "Alvarado", "Andrič", "Antonescu", "Arslan",
    "Asante", "Auerbach", "Bagheri", "Balogh", "Baranov", "Barreto", "Bastiaansen", "Baumgart", "Belanger", "Benedek",
    "Bergqvist", "Białek", "Bjerke", "Blaszczyk", "Boateng", "Bogdanov", "Bonnard", "Borges", "Brandsma", "Březina",
    "Brockmeyer", "Bruun", "Burgstaller", "Cabrera", "Cantarelli", "Caspersen", "Castanheira", "Černý", "Chevalier",
    "Cieślak", "Colombo", "Coppens", "Csizmadia", "Dahlstrøm", "Danek", "Dekker", "Delacroix", "Demirel", "Diallo",
    "Dijkhuizen", "Dobrev", "Domínguez", "Drăgan", "Dubravka", "Eberhardt", "Eggers", "Ekström", "Engelbrecht",
    "Erdoğdu", "Escobar", "Fabbri", "Farkas", "Ferreira", "Fiala", "Forsberg", "Fournier", "Friis", "Gajda", "Galli",
    "Garrido", "Gerritsen", "Ghiță", "Giordano", "Głowacki", "Gonçalves", "Grabowska", "Gritzner", "Guðmundsdóttir",
    "Gustavsen", "Haapala", "Hadžić", "Halvorsen", "Hansson", "Haugland", "Hegedűs", "Heikkinen", "Herzog", "Hoekstra",
    "Holub", "Horváth", "Hrubý", "Ibáñez", "Iliescu", "Ivarsson", "Jankovič", "Jansons", "Jaworski", "Jelínek", "Jurić",
    "Kallio", "Kaminski", "Karlsen", "Kavaliauskas", "Keskin", "Kirchgasser", "Kjellberg", "Klimek", "Kolarov",
    "Korhonen", "Kovačević", "Kowalczyk", "Král", "Kristiansen", "Krupa", "Kuznetsova", "Lagerkvist", "Langeland",
    "Lázár", "Leclercq", "Lehtinen", "Lindgård", "Lombardi", "Lorentzen", "Lukács", "Machado", "Majewski", "Malinowska",
    "Marchetti", "Marković", "Martínek", "Mazur", "Meinhart", "Mendonça", "Mihailov", "Mitchell", "Moldovan", "Morávek",
    "Moser", "Nakamura", "Navarro", "Nedelcu", "Nieminen", "Nikolaidis", "Nordahl", "Novák", "Nowicki", "Nyström",
    "Oduya", "Okonkwo", "Olszewski", "Orbán", "Østby", "Özkan", "Pacheco", "Pálinkás", "Papadakis", "Pavlović",
    "Pereira", "Petrauskas", "Pichler", "Pokorná", "Popescu", "Prochazka", "Quintero", "Radulescu", "Rantanen",
    "Rasmussen", "Reinders", "Renaud", "Rinaldi", "Rosvall", "Rybak", "Sabatini", "Salonen", "Santoro", "Sárközi",
    "Schaffner", "Sedláček", "Seidl", "Serrano", "Sieber", "Skarsgård", "Śliwa", "Soares", "Sokolova", "Sørli",
    "Stanković", "Steinbacher", "Stoica", "Sundqvist", "Šimek", "Szabó", "Takács", "Tavares", "Teixeira", "Thorsen",
    "Todorov", "Trivella", "Tuominen", "Uhlíř", "Unterweger", "Urbánek", "Vági", "Valdés", "Vanhanen", "Varga",
    "Veldkamp", "Verhaeghe", "Vestergaard", "Vidal", "Vlček", "Vogelsang", "Vuković", "Wahlström", "Waldhauser",
    "Westerink", "Wieczorek", "Wimmer", "Wrona", "Yıldız", "Zamfir", "Zawadzki", "Zielinski", "Zouhar"};

// The letters above that are not ASCII, as mail addresses spell them.
struct Letter {
    std::string_view written, plain;
};
constexpr Letter letters[]{{"á", "a"}, {"ă", "a"}, {"â", "a"}, {"å", "a"}, {"ã", "a"}, {"ą", "a"}, {"č", "c"},
    {"ć", "c"}, {"ç", "c"}, {"Č", "c"}, {"đ", "d"}, {"é", "e"}, {"è", "e"}, {"ě", "e"}, {"ë", "e"}, {"ę", "e"},
    {"ğ", "g"}, {"í", "i"}, {"ı", "i"}, {"ł", "l"}, {"ñ", "n"}, {"ó", "o"}, {"ö", "oe"}, {"ő", "o"}, {"ø", "oe"},
    {"Ø", "oe"}, {"Ö", "oe"}, {"ř", "r"}, {"š", "s"}, {"Š", "s"}, {"ś", "s"}, {"Ś", "s"}, {"ş", "s"}, {"ț", "t"},
    {"ü", "ue"}, {"ű", "u"}, {"ú", "u"}, {"ý", "y"}, {"ž", "z"}, {"ź", "z"}, {"ż", "z"}, {"ð", "d"}, {"ľ", "l"},
    {"ń", "n"}, {" ", "-"}, {"'", ""}};

void putPlain(std::string& to, std::string_view text)
{
    while (!text.empty()) {
        size_t used = 1;
        if (const char c = text[0]; c >= 'A' && c <= 'Z')
            to += char(c + 32);
        else if ((c >= 'a' && c <= 'z') || c == '-')
            to += c;
        else
            for (const auto& letter : letters)
                if (text.substr(0, letter.written.size()) == letter.written) {
                    to += letter.plain;
                    used = letter.written.size();
                    break;
                }
        text.remove_prefix(used);
    }
}

} // namespace

std::string mailbox(std::string_view first, std::string_view last)
{
    std::string initial, box;
    putPlain(initial, first);
    box = initial.substr(0, 1) + ".";
    putPlain(box, last);
    return box;
}

Person People::named(std::string_view first, std::string_view last)
{
    std::string box = mailbox(first, last);
    const auto [taken, isNew] = m_taken.try_emplace(box, 2);
    if (!isNew) {
        const std::string plain = box;
        int& number = taken->second;
        do
            box = plain + std::to_string(number++);
        while (!m_taken.try_emplace(box, 2).second);
    }
    return {std::string(first) + " " + std::string(last), box + "@orvel.example"};
}

Person People::next()
{
    const auto first = m_random.pick(firstNames);
    const auto last = m_random.pick(lastNames);
    if (!m_random.chance(0.14))
        return named(first, last);
    return named(first, std::string(last) + "-" + std::string(m_random.pick(lastNames)));
}

std::span<const NamedPerson> namedPeople()
{
    static constexpr NamedPerson all[]{
        {"Ruben", "Haldorsen", 0, "admin local", "migration"},
        {"Dagny", "Oterholt", 0.012, "admin", "grafana,alerts"},
        {"Annika", "Voskamp-Reil", 0.025, "", "jupyter-old,translator"},
        {"Bartosz", "Ligenza", 0.0054, ""},
        {"Carlotta", "Brunnwieser", 0, "pending"},
        {"Edmund", "Pfalzner", 0.001, ""},
        {"Farida", "Noumbissi", 0.0165, "", "torque-report"},
        {"Gernot", "Achleuthner", 0.043, "", "press-line-notes,jupyter,old laptop"},
        {"Hyacinth", "Obuya", 0.002, "disabled local", "test"},
        {"Ilse", "Krammelhofer", 0.0035, ""},
        {"Jorik", "Tamminga-Post", 0.0015, ""},
        {"Kasimir", "Dolezel", 0.021, "github", "ci-runner"},
        {"Leonie", "Strassnig", 0.0093, ""},
        {"Marek", "Bystron", 0.003, ""},
        {"Nilufer", "Aksakal", 0.0133, ""},
        {"Oswin", "Radlbeck", 0, "pending new"},
        {"Petronela", "Vajdova", 0.0068, ""},
        {"Quirin", "Haselsteiner", 0.001, "disabled"},
        {"Sunniva", "Kvalheim", 0.029, "", "plc-docs-bot"},
        {"Tibor", "Megyeri", 0.0019, ""},
        {"Ulrike", "Zangerle-Moor", 0.004, ""},
        {"Vasile", "Crudu", 0.0025, ""},
        {"Wenzel", "Ortlieb", 0.0144, "", "vpn-notes"},
    };
    return all;
}

std::span<const Machine> machines()
{
    static constexpr Machine all[]{
        {"MES bridge", "mes-bridge", 0.18, 35},
        {"Line 4 vision gate", "line4-vision", 0.085, 10},
        {"Docs indexer", "docs-indexer", 0.05, 90},
        {"Ticket triage", "ticket-triage", 0.035, 5},
        {"CI pipeline", "ci-pipeline", 0.03, 20},
        {"Line 2 vision gate", "line2-vision", 0.02, 10},
        {"Translation memory", "translation-memory", 0.015, 70},
        {"Shift report", "shift-report", 0.008, 60},
    };
    return all;
}

std::span<const Model> models()
{
    static constexpr Model all[]{
        {"qwen3-32b", 37, false, 210},
        {"gemma-3-12b", 19, false, 120},
        {"bge-m3", 13, true, 2},
        {"mistral-small-3.2", 9, false, 160},
        {"qwen2.5-coder-14b", 6, false, 130},
        {"llama-3.3-70b", 5, false, 480},
        {"deepseek-r1-distill-14b", 4, false, 140},
        {"nomic-embed-text-v1.5", 3, true, 1},
        {"phi-4", 2, false, 140},
        {"granite-3.3-8b", 1.5, false, 80},
        {"qwen2.5-vl-7b", 1, false, 90},
    };
    return all;
}

std::span<const char* const> keyNames()
{
    static constexpr const char* all[]{"jupyter", "laptop", "ci-runner", "grafana", "test", "torque-report",
        "migration", "plc-docs-bot", "vpn-notes", "tablet line 2", "excel addin", "bge-index", "curl", "demo",
        "notebook", "translator", "summaries", "rerank test", "training room", "old scanner", "press-line-notes",
        "vscode", "n8n", "home office", "batch", "old laptop"};
    return all;
}

} // namespace bw::demo
