#include "cues/scripts/document/table_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

enum class Column { Number, Speaker, Words, Notes, Sound, Other };

constexpr std::size_t most_words_of_direction = 6;

std::optional<Column> column_of(std::string_view title) {
    using Titles = std::set<std::string, std::less<>>;
    static const std::map<Column, Titles> titles = {
        {Column::Number, {"", "no", "nr", "num", "number", "cue", "cueno", "lineno", "id", "nummer"}},
        {Column::Speaker,
         {"character", "characters", "who", "name", "speaker", "role", "part", "voice", "cast", "figur", "rolle",
          "sprecher", "personnage", "personaje", "personaggio"}},
        {Column::Words,
         {"line", "lines", "words", "dialogue", "dialog", "text", "speech", "what", "script", "réplique", "texte",
          "diálogo", "texto", "battuta"}},
        {Column::Notes,
         {"note", "notes", "direction", "directions", "delivery", "how", "comment", "comments", "remarks", "tone",
          "emotion", "anmerkung", "anmerkungen", "regie", "remarques", "notas"}},
        {Column::Sound,
         {"sfx", "fx", "sound", "sounds", "soundeffects", "effects", "geräusche", "ton", "sons", "sonidos"}}};
    const std::string folded = fold_name(title);
    for (const auto& [column, names] : titles)
        if (names.contains(folded)) return column;
    return std::nullopt;
}

// "What they say", "Spoken text": a column of words whose title is not a usual one.
bool is_title_of_words(std::string_view title) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"say", "says", "said", "speaks", "spoken", "speech", "line", "lines", "dialogue", "dialog", "text", "words"});
    return std::ranges::any_of(folded_words(title), [](const std::string& word) { return is_one_of(word, words); });
}

class TableReader {
  public:
    explicit TableReader(Document& document) : document_(document), from_(std::move(document.paragraphs)) {}

    void run() {
        while (at_ < from_.size()) {
            if (from_[at_].kind != ParagraphKind::TableCell) {
                columns_.clear();
                document_.paragraphs.push_back(std::move(from_[at_++]));
                continue;
            }
            const std::size_t end = end_of_row();
            if (const auto headings = headings_in(end)) {
                columns_ = *headings;
                count_left_out(document_.left_out, kinds::table_heads);
                at_ = end;
            } else if (columns_.empty()) {
                while (at_ < end) document_.paragraphs.push_back(std::move(from_[at_++]));
            } else {
                read_row(end);
            }
        }
    }

  private:
    struct Heading {
        Column column = Column::Other;
        std::string title;
    };
    using Headings = std::map<int, Heading>;  // by the column's place

    std::size_t end_of_row() const {
        std::size_t end = at_;
        while (end < from_.size() && from_[end].kind == ParagraphKind::TableCell && from_[end].row == from_[at_].row)
            ++end;
        return end;
    }

    // Each cell is a title, or short and beside two that are: speakers and words.
    std::optional<Headings> headings_in(std::size_t end) const {
        constexpr std::size_t longest_title = 30;
        Headings headings;
        std::set<Column> known;
        for (std::size_t i = at_; i < end; ++i) {
            const std::string title = text_of(from_[i]);
            const auto column = column_of(title);
            if (title.size() > longest_title || headings.contains(from_[i].column)) return std::nullopt;
            if (column && *column != Column::Other && *column != Column::Notes && !known.insert(*column).second)
                return std::nullopt;
            headings[from_[i].column] = {column.value_or(Column::Other), title};
        }
        if (known.contains(Column::Speaker) && !known.contains(Column::Words)) find_words(headings, known);
        if (!known.contains(Column::Speaker) || !known.contains(Column::Words)) return std::nullopt;
        return headings;
    }

    // Beside speakers: the one column whose title tells so, or the only unknown one beside sounds.
    static void find_words(Headings& headings, std::set<Column>& known) {
        Heading* words = nullptr;
        std::size_t others = 0;
        for (auto& [place, heading] : headings) {
            if (heading.column != Column::Other) continue;
            ++others;
            if (words == nullptr || is_title_of_words(heading.title)) words = &heading;
        }
        if (words == nullptr || (!is_title_of_words(words->title) && (others > 1 || !known.contains(Column::Sound))))
            return;
        words->column = Column::Words;
        known.insert(Column::Words);
    }

    void read_row(std::size_t end) {
        std::vector<Paragraph> numbers, speakers, words, below;
        std::vector<Run> direction;
        for (; at_ < end; ++at_) {
            Paragraph& cell = from_[at_];
            const auto found = columns_.find(cell.column);
            const Heading heading = found == columns_.end() ? Heading{} : found->second;
            const std::string text = text_of(cell);
            const bool is_direction = count_words(text) <= most_words_of_direction && !text.ends_with('.') &&
                                      !text.contains(':') && direction.empty();
            if (heading.column == Column::Number)
                numbers.push_back(std::move(cell));
            else if (heading.column == Column::Speaker)
                speakers.push_back(std::move(cell));
            else if (heading.column == Column::Words)
                words.push_back(std::move(cell));
            else if (heading.column == Column::Notes && is_direction)
                direction.push_back({in_parentheses(text) + ' '});
            else
                below.push_back(below_row(std::move(cell), heading));
        }
        // What is to be done without a word is a note to all.
        if (words.empty() && !direction.empty()) {
            Paragraph note = speakers.empty() ? Paragraph{} : speakers.front();
            note.runs = direction;
            if (speakers.empty()) note.kind = ParagraphKind::Text, note.style = "Comment";
            words.push_back(std::move(note));
        } else if (!direction.empty()) {
            words.front().runs.insert(words.front().runs.begin(), direction.begin(), direction.end());
        }
        int column = 0;
        for (std::vector<Paragraph>* cells : {&numbers, &speakers, &words}) {
            if (cells->empty()) continue;
            for (Paragraph& cell : *cells) {
                cell.column = column;
                document_.paragraphs.push_back(std::move(cell));
            }
            ++column;
        }
        for (Paragraph& paragraph : below) document_.paragraphs.push_back(std::move(paragraph));
    }

    static std::string in_parentheses(const std::string& text) {
        return text.starts_with('(') && text.ends_with(')') ? text : '(' + text + ')';
    }

    static Paragraph below_row(Paragraph cell, const Heading& heading) {
        cell.kind = ParagraphKind::Text;
        cell.row = cell.column = 0;
        cell.after_blank = true;
        const std::string text = text_of(cell);
        const std::size_t colon = text.find(':');
        const bool is_cue = colon < 20 && has_letter(text.substr(0, colon)) &&
                            to_upper(text.substr(0, colon)) == text.substr(0, colon);  // "SFX: a bell"
        if (heading.column == Column::Sound && !is_cue) {
            cell.runs.insert(cell.runs.begin(), {"SFX: "});
        } else if (!is_cue) {
            cell.style = "Comment";
            if (heading.column == Column::Other && !heading.title.empty())
                cell.runs.insert(cell.runs.begin(), {heading.title + ": "});
        }
        return cell;
    }

    Document& document_;
    std::vector<Paragraph> from_;
    std::size_t at_ = 0;
    Headings columns_;
};

}  // namespace

Document with_columns_by_their_headings(Document document) {
    TableReader(document).run();
    return document;
}

}  // namespace dramatis::cues::scripts::document
