#include "voices/speech/calibration.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "voices/normalise/normaliser.h"

namespace dramatis::voices::speech {
namespace {

// Open and close vowels, nasals, stops and hisses in about the shares of plain speech, long sentences and short ones. The
// English ones come out within 0.6 LU of the lines of two plays, in every voice of the pool.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> sentences = {{
    {"en",
     "It's late. Put the lamp on the shelf, will you? If this is what they found in the water, I think we should tell "
     "him. "
     "Seven grey ships lay in the harbour, and a cold wind shook the ropes. Six minutes, perhaps less; then it will be "
     "dark."},
    {"de",
     "Es ist spät. Stell die Lampe auf das Regal, ja? Wenn es das ist, was sie im Wasser gefunden haben, sollten wir "
     "es "
     "ihm sagen. Sieben graue Schiffe lagen im Hafen, und ein kalter Wind rüttelte an den Seilen. Noch sechs Minuten, "
     "vielleicht weniger; dann wird es dunkel."},
    {"es",
     "Es tarde. Pon la lámpara en el estante, ¿quieres? Si esto es lo que encontraron en el agua, creo que debemos "
     "decírselo. Siete barcos grises dormían en el puerto, y un viento frío sacudía las cuerdas. Seis minutos, quizá "
     "menos; luego será de noche."},
    {"fr",
     "Il est tard. Pose la lampe sur l'étagère, veux-tu ? Si c'est cela qu'ils ont trouvé dans l'eau, je crois qu'il "
     "faut "
     "le lui dire. Sept navires gris dormaient dans le port, et un vent froid secouait les cordages. Six minutes, "
     "peut-être "
     "moins ; ensuite il fera nuit."},
    {"it",
     "È tardi. Metti la lampada sullo scaffale, ti va? Se è questo che hanno trovato nell'acqua, credo che dovremmo "
     "dirglielo. Sette navi grigie dormivano nel porto, e un vento freddo scuoteva le corde. Sei minuti, forse meno; "
     "poi "
     "sarà buio."},
    {"nl",
     "Het is laat. Zet de lamp op de plank, wil je? Als dit is wat ze in het water hebben gevonden, moeten we het hem "
     "vertellen. Zeven grijze schepen lagen in de haven, en een koude wind rukte aan de touwen. Zes minuten, misschien "
     "minder; dan wordt het donker."},
    {"", "1, 2, 3, 4, 5. 6, 7, 8, 9, 10. 11, 12, 13, 14. 20, 30, 40, 50, 60, 70."},
}};

std::string_view text_for(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const auto& [name, text] : sentences)
        if (name == primary) return text;
    return sentences.back().second;
}

std::vector<text::WrittenWord> words_of(std::string_view text) {
    std::vector<text::WrittenWord> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back({std::string(text.substr(0, end)), false, false});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace

takes::Line calibration_line(const profiles::VoiceProfile& voice) {
    const auto notation =
        voice.engine == profiles::EngineKind::Command ? text::Notation::LettersOnly : text::Notation::EspeakPhonemes;
    auto text = normalise::normalise(words_of(text_for(voice.language)), voice.language, {}, notation);
    return takes::make_line(voice, nullptr, 1.0, 0.0, std::move(text));
}

}  // namespace dramatis::voices::speech
