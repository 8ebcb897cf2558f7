#include "cues/scripts/layout_heads.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/text.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/layout_weak_heads.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// "HELEN (40s) Moves between the tables."
bool has_age(const LayoutHead& head) {
    return std::ranges::any_of(head.directions,
                               [](const std::string& direction) { return is_digit(decode(direction, 0).value); });
}

// "HOST" of "HOST We are open.", "OLD TOM" of "OLD TOM I am here.": the words in capitals that a sentence follows.
std::string_view bare_name(const LayoutLine& line) {
    const std::string_view text = line.text;
    if (line.kind != ParagraphKind::Text || is_in_capitals(text)) return {};
    std::size_t name = 0;
    for (std::size_t begin = 0, end = 0; (end = text.find(' ', begin)) < longest_layout_name; begin = end + 1) {
        const std::string_view word = text.substr(begin, end - begin);
        if (word.size() < 2 || !is_in_capitals(word) || !is_letter(decode(word, 0).value) ||
            std::string_view(".,!?:;'").contains(word.back()))
            break;
        name = end;
    }
    const bool fits = name > 0 && begins_sentence(text, name + 1) && is_layout_name(text.substr(0, name));
    return fits ? text.substr(0, name) : std::string_view();
}

// By the style of the line: the name is all of it, or what begins it in bold type.
bool is_styled_name(const LayoutLine& line, HeadForm form) {
    if (line.style != "character") return false;
    const bool begins = line.bold > 0 && line.bold < line.text.size();
    return form == HeadForm::Above || (begins && (form == HeadForm::Bold || form == HeadForm::Colon));
}

// "BEN, softly: Yes." Somebody of that name has to speak elsewhere, for "Ben, however: no." is told.
bool has_comma(const LayoutLine& line, const LayoutHead& head) {
    const std::size_t end = head.characters.front().size();
    return line.text.size() > end && line.text[end] == ',';
}

// "CUT TO:", "FADE OUT: MUSIC", "LONG PAUSE."
bool is_nobodys_line(const LayoutLine& line) {
    if (line.kind != ParagraphKind::Text || line.style == "character") return false;
    // "SILENCE" is somebody in a play.
    const bool may_be_pause = line.text.contains("PAUSE") || line.text.contains("BEAT");
    return begins_with_transition(line.text) || is_named_transition(line.text) ||
           (may_be_pause && is_in_capitals(line.text) && is_pause(line.text));
}

}  // namespace

const LayoutLine* line_below(const std::vector<LayoutLine>& lines, std::size_t at) {
    if (at + 1 >= lines.size()) return nullptr;
    const LayoutLine& below = lines[at + 1];
    return below.kind == ParagraphKind::Break || below.kind == ParagraphKind::Heading ? nullptr : &below;
}

HeadReader::HeadReader(const std::vector<LayoutLine>& lines, bool certain)
    : lines_(lines), lists_(lines), cast_(lists_) {
    first_possible_.reserve(lines.size() + 1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        first_possible_.push_back(static_cast<std::uint32_t>(possible_.size()));
        if (lists_.holds(i) || is_nobodys_line(lines[i])) continue;
        const LayoutLine* const below = line_below(lines, i);
        add_heads(lines[i], below, possible_);
        add_weak_heads(lines[i], line_above(i), below, possible_);
        for (std::size_t head = first_possible_.back(); head < possible_.size(); ++head)
            if (possible_[head].form != HeadForm::Colon || !has_comma(lines[i], possible_[head]))
                cast_.count(possible_[head], i);
    }
    first_possible_.push_back(static_cast<std::uint32_t>(possible_.size()));
    find_forms(certain);
    // Where the names of a column stand tells of others beside it.
    for (std::size_t i = 0; i < lines.size() && uses(HeadForm::Column) && column_ < 0; ++i)
        if (const LayoutHead* const head = find(i); head ? head->form == HeadForm::Column : bool(overflowing(i)))
            column_ = lines[i].indent;
    place_.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t before = accepted_.size();
        if (LayoutHead* const head = find(i))
            accepted_.push_back(std::move(*head));
        else if (auto overflows = overflowing(i))
            accepted_.push_back(std::move(*overflows));
        const bool has_one = accepted_.size() > before;
        if (has_one) complete(accepted_.back());
        if (has_one) accepted_.back().form = strong_form_of(accepted_.back().form);
        place_.push_back(has_one ? static_cast<std::uint32_t>(accepted_.size()) : 0);
    }
    possible_ = {};
    first_possible_ = {};
}

// Where everybody speaks once at most: heads with words behind them, or else those in capitals above words.
HeadReader::Strength HeadReader::strength_of_single_heads() {
    Strength strength{}, above{};
    for (std::size_t at = 0; at < lines_.size(); ++at)
        for (std::size_t i = first_possible_[at]; i < first_possible_[at + 1]; ++i) {
            const LayoutHead& head = possible_[i];
            const auto& name = cast_.name(head.characters.front());
            const bool is_above = head.form == HeadForm::Above || head.form == HeadForm::AboveWithPoint;
            if (name.is_reserved || is_weak(head.form) || (head.form != HeadForm::Colon && !name.in_capitals)) continue;
            if (!is_above && head.body == lines_[at].text.size()) continue;
            ++(is_above ? above : strength)[static_cast<std::size_t>(head.form)];
        }
    return std::ranges::max(strength) > 0 ? strength : above;
}

// "HOST We are open.", where nothing marks a name: those that return before sentences, if there are two at least.
void HeadReader::find_bare_names() {
    std::map<std::string, std::size_t> counts;
    for (std::size_t at = 0; at < lines_.size(); ++at)
        if (const std::string_view name = bare_name(lines_[at]); !name.empty() && (at == 0 || lines_[at].apart))
            ++counts[fold_name(name)];
    for (const auto& [folded, count] : counts)
        if (count > 1) bare_names_.insert(folded);
    if (bare_names_.size() < 2) bare_names_.clear();
}

// A form counts by the lines of those who speak at least twice, and of those in capitals with a colon.
void HeadReader::find_forms(bool certain) {
    Strength strength{};
    std::size_t colons_in_capitals = 0, set_off = 0;
    for (const LayoutHead& head : possible_) {
        set_off += head.set_off ? 1u : 0u;
        if (head.form == HeadForm::Colon)
            if (const auto& name = cast_.name(head.characters.front()); !name.is_reserved && name.in_capitals)
                ++colons_in_capitals;
    }
    for (const auto& [folded, person] : cast_.people())
        for (std::size_t form = 0; form < number_of_head_forms; ++form) {
            const bool clear = form == static_cast<std::size_t>(HeadForm::Above) ||
                               form == static_cast<std::size_t>(HeadForm::Bracket);
            const std::size_t count = person.heads[form];
            if (is_weak(static_cast<HeadForm>(form))) continue;
            strength[form] += (clear ? person.lines : count) > 1 ? count : 0;
        }
    std::size_t& of_colons = strength[static_cast<std::size_t>(HeadForm::Colon)];
    of_colons = std::max(of_colons, colons_in_capitals);
    const std::size_t most = std::max(std::ranges::max(strength), certain ? 3uz : 4uz);
    for (std::size_t form = 0; form < number_of_head_forms; ++form)
        if (is_weak(static_cast<HeadForm>(form))) forms_[form] = uses_weak(static_cast<HeadForm>(form), most);
    if (certain && std::ranges::max(strength) == 0 && std::ranges::find(forms_, true) == forms_.end())
        strength = strength_of_single_heads();
    const std::size_t strongest = std::ranges::max(strength);
    const bool has_none = strongest == 0 && std::ranges::find(forms_, true) == forms_.end();
    constexpr auto bracket = static_cast<std::size_t>(HeadForm::Bracket);
    if (certain && (has_none || (strongest > 0 && strength[bracket] == strongest))) find_bare_names();
    if (certain && has_none) forms_[static_cast<std::size_t>(HeadForm::TitledPeriod)] = true;
    const std::size_t least = certain ? 1 : 2;
    std::size_t apart = 0, colons = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at)
        for (std::size_t i = first_possible_[at]; i < first_possible_[at + 1]; ++i) {
            if (possible_[i].form != HeadForm::Colon) continue;
            ++colons;
            apart += lines_[at].apart ? 1u : 0u;
        }
    speeches_are_apart_ = 2 * apart > colons;
    set_off_is_usual_ = 2 * set_off >= strength[static_cast<std::size_t>(HeadForm::Period)];
    for (std::size_t form = 0; form < number_of_head_forms; ++form)
        forms_[form] = forms_[form] || (strength[form] >= least && 4 * strength[form] >= strongest);
    for (auto& [folded, person] : cast_.people())
        for (std::size_t form = 0; form < number_of_head_forms; ++form)
            person.speaks = person.speaks || (forms_[form] && (is_weak(static_cast<HeadForm>(form))
                                                                   ? person.heads[form] > 1
                                                                   : person.heads[form] > 0 && person.lines > 1));
}

// Such a form has to be the usual one, and two names at least have to return in it.
bool HeadReader::uses_weak(HeadForm form, std::size_t least) const {
    if (form == HeadForm::TitledColumn || form == HeadForm::TitledAbove) return false;
    std::size_t names = 0, heads = 0;
    for (const auto& [folded, person] : cast_.people())
        if (const std::size_t count = person.heads[static_cast<std::size_t>(form)]; count > 1) {
            ++names;
            heads += count;
        }
    return names > 1 && heads >= least;
}

const LayoutLine* HeadReader::line_above(std::size_t at) const { return at > 0 ? &lines_[at - 1] : nullptr; }

// A sentence that is wrapped so that a name comes first: "… men of the south of", "England: they were cold."
bool HeadReader::continues_line_above(std::size_t at, const LayoutHead& head) {
    const LayoutLine& line = lines_[at];
    const LayoutLine* const above = line_above(at);
    if (head.form != HeadForm::Colon || !line.number.empty() || begins_anew(line, above)) return false;
    const LayoutCast::Name& name = cast_.name(head.characters.front());
    constexpr double near = 2.0;
    const bool other_form = !uses(HeadForm::Colon);
    const bool is_hanging = above->text.contains('\t') && line.indent > above->indent + near;
    if (other_form || is_hanging) return true;
    if (name.in_capitals || !speeches_are_apart_) return false;
    const bool small = head.body < line.text.size() && is_lower(decode(line.text, head.body).value);
    return small || !(name.person->speaks || name.is_listed);
}

// "Anna. Hello." where all names are so, or "First Sailor. Hello." where others are in capitals.
bool HeadReader::is_accepted_weak(std::size_t at, const LayoutHead& head) {
    const std::string& written = head.characters.front();
    const LayoutCast::Name& name = cast_.name(written);
    const std::size_t heads = name.person->heads[static_cast<std::size_t>(head.form)];
    const bool together = cast_.characters_of(written).size() > 1;
    const bool known = name.person->speaks || name.is_listed || together;
    const bool apart = at == 0 || lines_[at].apart;
    using enum HeadForm;
    if (uses(head.form)) {
        if (known || name.is_group) return true;
        const bool short_enough = std::ranges::count(written, ' ') < 3;
        if (head.form == SmallColon) return true;
        return head.form == Tag ? name.in_capitals : apart && short_enough;
    }
    const bool other = uses(strong_form_of(head.form)) || (head.form == TitledAbove && uses(AboveWithPoint));
    if (!other || head.form == Tag || head.form == TitledDash) return false;
    if (head.form == TitledPeriod) return apart && (known || names_a_person(written));
    return known || names_a_person(written) || heads > 1;
}

bool HeadReader::is_accepted(std::size_t at, const LayoutHead& head) {
    const LayoutLine& line = lines_[at];
    const std::string& written = head.characters.front();
    const LayoutCast::Name& name = cast_.name(written);
    if (name.is_sound) return false;
    if (is_weak(head.form)) return !name.is_reserved && is_accepted_weak(at, head);
    // "HIVE." stands above his words, where others do.
    if (head.form == HeadForm::Period && head.body == line.text.size() && uses(HeadForm::AboveWithPoint)) return false;
    const bool has_words = head.body < line.text.size();
    const bool above_words = head.form == HeadForm::AboveWithPoint && line.apart && at + 1 < lines_.size() &&
                             !lines_[at + 1].apart && lines_[at + 1].kind == ParagraphKind::Text;
    const bool above_paragraph = head.form == HeadForm::AboveWithPoint && line.apart && uses(head.form) &&
                                 at + 1 < lines_.size() && lines_[at + 1].kind == ParagraphKind::Text;
    const bool has_own_words = has_words || above_words || above_paragraph;
    const bool known = name.person->speaks || (has_own_words && name.is_listed) || name.is_group ||
                       cast_.characters_of(written).size() > 1;
    const bool in_table = line.kind == ParagraphKind::TableCell;
    using enum HeadForm;
    if (continues_line_above(at, head)) return false;
    if (has_comma(line, head) && head.form == Colon)
        return uses(Colon) && has_words && (known || name.person->heads[static_cast<std::size_t>(Colon)] > 0);
    if (has_comma(line, head) && !known) return false;
    const bool may_omit_its_mark = uses(Above) || (uses(Period) && begins_anew(line, line_above(at)));
    if (head.form == Bracket && known && has_words && may_omit_its_mark && begins_sentence(line.text, head.body) &&
        !has_age(head))
        return true;
    if (!uses(head.form) && !(known && (head.form == Colon || in_table))) return is_late(line, head);
    if (known || head.form == Bold) return true;
    if (name.in_capitals && (head.form == Colon || head.form == Column || head.form == Above)) return true;
    if (name.in_capitals && head.form == Bracket && name.person->in_capitals) return true;
    // "R." of ROSE; whoever says "I." goes on with a sentence.
    if (head.form == Period && name.in_capitals && line.apart && has_words && written != "I" &&
        cast_.in_full(written) != written)
        return true;
    // "_Mrs. Quill._ Hello." once, where all names are set off.
    if (head.set_off && set_off_is_usual_ && line.apart && has_words && std::ranges::count(written, ' ') < 3 &&
        begins_sentence(line.text, head.body))
        return true;
    // "Announcer:" once, in a script of colons.
    if (head.form == Colon) return std::ranges::count(written, ' ') < 3;
    // Capitals before a full stop may be a sentence; a name that begins one line alone is one in capitals.
    static constexpr std::array<std::string_view, 7> calls{"yes", "ohno", "help", "stop", "never", "nono", "curtain"};
    if (!name.in_capitals || std::ranges::find(calls, name.folded) != calls.end() || may_be_a_cry(name.folded))
        return false;
    // "TOM. The mill is afire!"
    constexpr std::size_t short_name = 3;
    if (head.form == Period && written.size() <= short_name)
        return written.size() > 1 && line.apart && has_words && begins_sentence(line.text, head.body);
    return head.form == Period || (above_words && std::ranges::count(written, ' ') < 3 && written.size() > 2);
}

// "Continuity: Next week …", in a script whose names stand in a column.
bool HeadReader::is_late(const LayoutLine& line, const LayoutHead& head) const {
    constexpr double near = 1.0;
    return head.form == HeadForm::Colon && uses(HeadForm::Column) && column_ >= 0 && line.apart &&
           line.indent <= column_ + near && head.body < line.text.size() &&
           std::ranges::count(head.characters.front(), ' ') < 2;
}

// "MRS. PRUITT I heard a goose.", where her name is too long for its column: a name that is known, and a sentence behind it.
std::optional<LayoutHead> HeadReader::overflowing(std::size_t at) const {
    const LayoutLine& line = lines_[at];
    const bool may = uses(HeadForm::Column) || uses(HeadForm::Bracket) || !bare_names_.empty();
    const bool begins = at == 0 || line.apart || !line.number.empty();
    if (!may || !begins || lists_.holds(at) || line.kind != ParagraphKind::Text || is_in_capitals(line.text))
        return std::nullopt;
    const std::string_view text = line.text;
    for (std::size_t end = text.find(' '); end != std::string_view::npos && end < longest_layout_name;
         end = text.find(' ', end + 1)) {
        const std::string_view name = text.substr(0, end);
        if (!is_in_capitals(name)) break;
        const std::string folded = fold_name(name);
        const bool is_known = cast_.speaks(folded) || lists_.lists(folded) || bare_names_.contains(folded) ||
                              (uses(HeadForm::Bracket) && cast_.heads_of(folded, HeadForm::Bracket) > 0);
        if (is_known && begins_sentence(text, end + 1))
            if (auto head = head_with(text, name, end, HeadForm::Column, "")) return head;
    }
    return std::nullopt;
}

LayoutHead* HeadReader::find(std::size_t at) {
    if (lists_.holds(at)) return nullptr;
    const LayoutLine& line = lines_[at];
    for (std::size_t i = first_possible_[at]; i < first_possible_[at + 1]; ++i)
        if (is_styled_name(line, possible_[i].form) || is_accepted(at, possible_[i])) return &possible_[i];
    return nullptr;
}

// Its names in full.
void HeadReader::complete(LayoutHead& head) {
    if (head.characters.size() == 1) {
        const auto& all = cast_.characters_of(head.characters.front());
        if (all.size() > 1 || all.front() != head.characters.front()) head.characters = all;
        return;
    }
    std::vector<std::string> all;
    for (const std::string& name : head.characters)
        for (const std::string& one : cast_.characters_of(name)) all.push_back(one);
    head.characters = std::move(all);
}

bool HeadReader::knows_somebody() const {
    return std::ranges::any_of(cast_.people(), [](const auto& each) { return each.second.speaks; });
}

bool HeadReader::knows(std::string_view name) const { return cast_.speaks(fold_name(name)); }

}  // namespace dramatis::cues::scripts
