#include "voices/foreign_titles.h"

#include "core/text.h"

namespace dramatis::voices {
namespace {

struct Title {
    std::string_view language;
    std::string_view written;
    std::string_view spoken;
};

constexpr Title titles[] = {{"de", "Hr", "Herr"},        {"de", "Fr", "Frau"},
                            {"de", "Dr", "Doktor"},      {"de", "Prof", "Professor"},
                            {"de", "St", "Sankt"},       {"fr", "M", "Monsieur"},
                            {"fr", "MM", "Messieurs"},   {"fr", "Mme", "Madame"},
                            {"fr", "Mmes", "Mesdames"},  {"fr", "Mlle", "Mademoiselle"},
                            {"fr", "Dr", "Docteur"},     {"fr", "Pr", "Professeur"},
                            {"fr", "St", "Saint"},       {"fr", "Ste", "Sainte"},
                            {"es", "Sr", "Señor"},       {"es", "Sra", "Señora"},
                            {"es", "Srta", "Señorita"},  {"es", "Dr", "Doctor"},
                            {"es", "Dra", "Doctora"},    {"es", "D", "Don"},
                            {"it", "Sig", "Signor"},     {"it", "Dott", "Dottor"},
                            {"it", "Prof", "Professor"}, {"pt", "Sr", "Senhor"},
                            {"pt", "Sra", "Senhora"},    {"pt", "Dr", "Doutor"},
                            {"pt", "Dra", "Doutora"},    {"nl", "Dhr", "De heer"},
                            {"nl", "Mevr", "Mevrouw"},   {"nl", "Dr", "Dokter"},
                            {"sv", "Hr", "Herr"},        {"da", "Hr", "Herr"},
                            {"da", "Fr", "Fru"},         {"nb", "Hr", "Herr"}};

}  // namespace

void speak_foreign_titles(SpokenWords& words, std::string_view language) {
    const auto base = language.substr(0, language.find('-'));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        auto& word = words[i];
        if (word.after != Break::None || words[i + 1].text.empty() || !is_upper(decode(words[i + 1].text, 0).value))
            continue;
        for (const auto& title : titles) {
            // One letter is a title only with its dot.
            if (title.language != base || title.written != word.text || (title.written.size() == 1 && !word.dotted))
                continue;
            if (!word.settled) word.text = title.spoken;
            word.settled = true;
            word.dotted = false;
            break;
        }
    }
}

}  // namespace dramatis::voices
