#include "pipeline/print/pdf_typesetter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace dramatis::pipeline::print {
namespace {

constexpr double letters = 12.0;  // size in points: ten characters an inch, as a typewriter
constexpr double small_letters = 7.0;
constexpr double line_height = 12.0;  // six lines an inch
constexpr double ascent = 9.5;        // of a line's top above its baseline
constexpr double heading_at = 36.0;   // points from the top
constexpr double numbers_end = 92.0;  // points from the left
constexpr double furthest = 60.0;  // points that marks above and below a line get; more of them lie on its neighbours
// Letters of one width, as a typewriter has them; what they don't have comes from any font of the system's.
constexpr const char* families = "FreeMono, Liberation Mono, DejaVu Sans Mono, monospace";

struct Unref {
    void operator()(gpointer object) const { ::g_object_unref(object); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { ::pango_font_description_free(font); }
};
struct FreeLines {
    void operator()(PangoLayoutIter* lines) const { ::pango_layout_iter_free(lines); }
};
struct FreeAttributes {
    void operator()(PangoAttrList* list) const { ::pango_attr_list_unref(list); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;
using Lines = std::unique_ptr<PangoLayoutIter, FreeLines>;
using Attributes = std::unique_ptr<PangoAttrList, FreeAttributes>;

int units(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }
double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

// Where each style stands: its left edge and its width in points, from the left edge of the page.
struct Column {
    double left = 0.0, width = 0.0;
    bool centred = false, bold = false, italic = false, small = false;
};
// Of text that runs from right to left, the column is as in a mirror: a speech's name stands above the middle of its words.
Column column_of(Style style, bool leftward, const PageSize& size) {
    const double all = size.width - size.left - size.right;
    switch (style) {
        case Style::Title:
            return {.left = size.left, .width = all, .centred = true, .bold = true};
        case Style::Credit:
        case Style::Centred:
            return {.left = size.left, .width = all, .centred = true};
        case Style::Mark:
            return {.left = size.left, .width = all, .centred = true, .small = true};
        case Style::Scene:
            return {.left = size.left, .width = all, .bold = true};
        case Style::Action:
            return {.left = size.left, .width = all};
        case Style::Cue:
            return {.left = size.left, .width = all, .italic = true};
        case Style::Name:
        case Style::More:
            return leftward ? Column{.left = size.left, .width = 345.6 - size.left}
                            : Column{.left = 266.4, .width = size.width - size.right - 266.4};
        case Style::Direction:
            return leftward ? Column{.left = 208.8, .width = 180.0} : Column{.left = 223.2, .width = 180.0};
        case Style::Words:
            break;
    }
    return {.left = 180.0, .width = 252.0};
}

// A text and its emphasis, whose marks are no characters of a page.
struct PlainText {
    std::string text;
    std::vector<std::size_t> origin;                              // of each byte, and of the end, in the marked text
    std::vector<std::pair<std::size_t, std::size_t>> emphasised;  // from, to
};
PlainText plain_text(std::string_view marked) {
    PlainText plain;
    std::size_t open = std::string::npos;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == emphasis_on) {
            open = plain.text.size();
        } else if (marked[i] == emphasis_off) {
            if (open != std::string::npos) plain.emphasised.emplace_back(open, plain.text.size());
            open = std::string::npos;
        } else {
            plain.text += marked[i];
            plain.origin.push_back(i);
        }
    }
    if (open != std::string::npos) plain.emphasised.emplace_back(open, plain.text.size());
    plain.origin.push_back(marked.size());
    return plain;
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t from = 0,
                   std::size_t to = PANGO_ATTR_INDEX_TO_TEXT_END) {
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    ::pango_attr_list_insert(list, attribute);
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// A line of letters that reach higher or lower than ours gets more room.
struct Reach {
    double above = 0.0, below = 0.0;  // points more than ours
};
Reach reach_of(PangoLayoutLine* each) {
    PangoRectangle ink{};
    ::pango_layout_line_get_extents(each, &ink, nullptr);
    return {std::clamp(points(-ink.y) - ascent, 0.0, furthest),
            std::clamp(points(ink.y + ink.height) - (line_height - ascent), 0.0, furthest)};
}
double height_of(PangoLayoutLine* each) {
    const Reach reach = reach_of(each);
    return line_height + std::ceil(reach.above + reach.below);
}
double baseline_of(PangoLayoutLine* each) {
    const double above = reach_of(each).above;
    return above > 0.0 ? std::ceil(ascent + above) : ascent;
}

}  // namespace

struct PdfTypesetter::Parts {
    PageSize size;
    std::string pdf;
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    std::unique_ptr<PangoContext, Unref> context;
    std::set<char32_t> missing;

    Column column(Style style, const PlainText& plain) const {
        const Layout made(::pango_layout_new(context.get()));
        ::pango_layout_set_text(made.get(), plain.text.data(), static_cast<int>(plain.text.size()));
        return column_of(style, ::pango_layout_get_direction(made.get(), 0) == PANGO_DIRECTION_RTL, size);
    }

    Layout layout(const PlainText& plain, const Column& column) const {
        Layout made(::pango_layout_new(context.get()));
        const std::unique_ptr<PangoFontDescription, FreeFont> font(::pango_font_description_from_string(families));
        ::pango_font_description_set_absolute_size(font.get(), (column.small ? small_letters : letters) * PANGO_SCALE);
        if (column.bold) ::pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        if (column.italic) ::pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
        ::pango_layout_set_font_description(made.get(), font.get());
        ::pango_layout_set_width(made.get(), units(column.width));
        ::pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        if (column.centred) ::pango_layout_set_alignment(made.get(), PANGO_ALIGN_CENTER);
        const Attributes attributes(::pango_attr_list_new());
        // A word that is longer than its line is divided without a hyphen: the hyphen would be one of the writer's.
        add_attribute(attributes.get(), ::pango_attr_insert_hyphens_new(FALSE));
        // "fi" as one letter would be another word for those who search.
        add_attribute(attributes.get(), ::pango_attr_font_features_new("liga=0, clig=0"));
        for (const auto& [from, to] : plain.emphasised)
            add_attribute(attributes.get(),
                          ::pango_attr_style_new(column.italic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC), from, to);
        ::pango_layout_set_attributes(made.get(), attributes.get());
        ::pango_layout_set_text(made.get(), plain.text.data(), static_cast<int>(plain.text.size()));
        return made;
    }

    void note_missing(PangoLayoutLine* each) {
        for (const GSList* run = each->runs; run != nullptr; run = run->next) {
            const auto* const item = static_cast<const PangoLayoutRun*>(run->data);
            for (int i = 0; i < item->glyphs->num_glyphs; ++i)
                if (const PangoGlyph glyph = item->glyphs->glyphs[i].glyph;
                    glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
                    missing.insert(static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
        }
    }

    void draw(const PlainText& plain, const Column& column, double top) {
        const Layout made = layout(plain, column);
        const Lines lines(::pango_layout_get_iter(made.get()));
        do {
            PangoLayoutLine* const each = ::pango_layout_iter_get_line_readonly(lines.get());
            PangoRectangle logical{};
            ::pango_layout_iter_get_line_extents(lines.get(), nullptr, &logical);
            ::cairo_move_to(cairo, column.left + points(logical.x), top + baseline_of(each));
            ::pango_cairo_show_layout_line(cairo, each);
            note_missing(each);
            top += height_of(each);
        } while (::pango_layout_iter_next_line(lines.get()) != FALSE);
    }
    // Ends at `right`.
    void draw_before(const std::string& text, double right, double top) {
        const PlainText plain = plain_text(text);
        const Layout made = layout(plain, {.left = 0.0, .width = size.width});
        int width = 0;
        ::pango_layout_get_size(made.get(), &width, nullptr);
        const double extent = points(width);
        draw(plain, {.left = std::max(right - extent, 18.0), .width = extent + 1.0}, top);
    }
};

PdfTypesetter::PdfTypesetter(const PrintJob& job, const PageSize& size) : parts_(std::make_unique<Parts>()) {
    parts_->size = size;
    parts_->surface = ::cairo_pdf_surface_create_for_stream(append, &parts_->pdf, size.width, size.height);
    ::cairo_pdf_surface_set_metadata(parts_->surface, CAIRO_PDF_METADATA_TITLE, job.title.c_str());
    if (!job.author.empty())
        ::cairo_pdf_surface_set_metadata(parts_->surface, CAIRO_PDF_METADATA_AUTHOR, job.author.c_str());
    ::cairo_pdf_surface_set_metadata(parts_->surface, CAIRO_PDF_METADATA_CREATOR, "dramatis");
    // The same script is the same file: its time is none.
    ::cairo_pdf_surface_set_metadata(parts_->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    parts_->cairo = ::cairo_create(parts_->surface);
    parts_->context.reset(::pango_cairo_create_context(parts_->cairo));
    cairo_font_options_t* const options = ::cairo_font_options_create();
    ::cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    ::cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    ::pango_cairo_context_set_font_options(parts_->context.get(), options);
    ::cairo_font_options_destroy(options);
    ::pango_context_set_round_glyph_positions(parts_->context.get(), FALSE);
    if (!job.language.empty())
        ::pango_context_set_language(parts_->context.get(), ::pango_language_from_string(job.language.c_str()));
}

PdfTypesetter::~PdfTypesetter() {
    ::cairo_destroy(parts_->cairo);
    ::cairo_surface_destroy(parts_->surface);
}

// Pango lists families that stand for others even where there are none.
bool PdfTypesetter::has_fonts() const {
    const Layout letter = parts_->layout(plain_text("a"), {.left = 0.0, .width = parts_->size.width});
    return ::pango_layout_get_unknown_glyphs_count(letter.get()) == 0;
}

Measured PdfTypesetter::measure(const Paragraph& paragraph) const {
    const PlainText plain = plain_text(paragraph.text);
    const Layout made = parts_->layout(plain, parts_->column(paragraph.style, plain));
    Measured measured;
    int characters = 0;
    const PangoLogAttr* const about = ::pango_layout_get_log_attrs_readonly(made.get(), &characters);
    const char* const text = ::pango_layout_get_text(made.get());
    const char* at = text;
    int character = 0;
    const Lines lines(::pango_layout_get_iter(made.get()));
    do {
        PangoLayoutLine* const each = ::pango_layout_iter_get_line_readonly(lines.get());
        const char* const end = text + each->start_index + each->length;
        const std::size_t number = measured.lines.size();
        measured.lines.push_back(height_of(each));
        const bool is_last = end >= text + plain.text.size();
        for (; at < end && character < characters; at = g_utf8_next_char(at), ++character)
            if (about[character].is_sentence_end && at > text)
                measured.breaks.push_back({plain.origin[static_cast<std::size_t>(at - text)], number, true});
        if (!is_last) measured.breaks.push_back({plain.origin[static_cast<std::size_t>(end - text)], number, false});
    } while (::pango_layout_iter_next_line(lines.get()) != FALSE);
    return measured;
}

void PdfTypesetter::draw(const Placed& placed) {
    const Paragraph& paragraph = placed.paragraph;
    // In the order in which it is read.
    if (!paragraph.number.empty()) parts_->draw_before(paragraph.number + '.', numbers_end, placed.top);
    const PlainText plain = plain_text(paragraph.text);
    parts_->draw(plain, parts_->column(paragraph.style, plain), placed.top);
}

void PdfTypesetter::draw_heading(const std::string& heading, int number) {
    const PageSize& size = parts_->size;
    const double room = size.width - size.left - size.right;
    if (!heading.empty()) parts_->draw(plain_text(heading), {.left = size.left, .width = room - 60.0}, heading_at);
    if (number > 0) parts_->draw_before(std::to_string(number) + '.', size.width - size.right, heading_at);
}

void PdfTypesetter::end_page() { ::cairo_show_page(parts_->cairo); }

const std::set<char32_t>& PdfTypesetter::missing() const { return parts_->missing; }

std::string PdfTypesetter::finish() {
    ::cairo_surface_finish(parts_->surface);
    return ::cairo_surface_status(parts_->surface) == CAIRO_STATUS_SUCCESS ? std::move(parts_->pdf) : std::string();
}

}  // namespace dramatis::pipeline::print
