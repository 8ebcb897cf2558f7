#include "core/settings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/text.h"

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 64
#include <toml++/toml.h>

namespace dramatis {
namespace {

constexpr std::size_t largest_file = std::size_t{8} << 20;  // bytes: every one may become a value of 60 bytes in memory
constexpr std::size_t most_dots = 32;                       // in one dotted key: each is a table inside the last
constexpr int most_diagnostics = 100;                       // a file

struct Document {
    SourceRef source;
    Diagnostics* diagnostics = nullptr;
    toml::table root;
    int reported = 0;

    void report(Diagnostic diagnostic) {
        if (reported == most_diagnostics) {
            diagnostic.code = "E0209";
            diagnostic.message =
                fmt::format("more than {} mistakes in this file: the rest are not shown", most_diagnostics);
            diagnostic.help.clear();
        }
        if (reported++ <= most_diagnostics) diagnostics->push_back(std::move(diagnostic));
    }
};

// toml++ counts lines and code points from 1.
std::uint32_t to_offset(const SourceText& source, toml::source_position position) {
    if (position.line < 1) return 0;
    if (position.line > source.line_count()) return static_cast<std::uint32_t>(source.text().size());
    std::size_t at = source.line_start(position.line);
    const std::string_view text = source.text();
    for (std::uint32_t column = 1; column < position.column && at < text.size() && text[at] != '\n'; ++column)
        at += decode(text, at).bytes;
    return static_cast<std::uint32_t>(at);
}

Span to_span(const SourceText& source, const toml::source_region& region) {
    const std::uint32_t begin = to_offset(source, region.begin);
    return {begin, std::max(begin, to_offset(source, region.end))};
}

std::string_view type_name(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table:
            return "a table";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::string:
            return "text";
        case toml::node_type::integer:
            return "a whole number";
        case toml::node_type::floating_point:
            return "a number";
        case toml::node_type::boolean:
            return "true or false";
        case toml::node_type::date:
        case toml::node_type::time:
        case toml::node_type::date_time:
            return "a date or time";
        case toml::node_type::none:
            break;
    }
    return "nothing";
}

// A number as a person writes it.
std::string written(double number) {
    if (std::abs(number) < 1e15 && number == std::floor(number)) return fmt::format("{:.0f}", number + 0.0);
    return fmt::format("{}", number);
}

std::string with_unit(double number, std::string_view unit) {
    return unit.empty() ? written(number) : fmt::format("{} {}", written(number), unit);
}

std::string allowed(Range range, std::string_view unit) {
    if (std::isinf(range.highest)) return fmt::format("at least {}", with_unit(range.lowest, unit));
    if (std::isinf(range.lowest)) return fmt::format("at most {}", with_unit(range.highest, unit));
    return fmt::format("from {} to {}", written(range.lowest), with_unit(range.highest, unit));
}

// User's text in a message: no novel.
std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;  // code points
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < longest; ++count) at += decode(text, at).bytes;
    return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

// A long dotted key nests as deep as it has dots, and deep tables are destroyed by recursion: find one before toml++
// does. Returns its offset.
std::optional<std::size_t> find_deep_key(std::string_view text) {
    std::size_t dots = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            dots = 0;
        } else if (c == '"' || c == '\'') {
            const std::string_view triple = c == '"' ? "\"\"\"" : "'''";
            const bool is_long = text.substr(at).starts_with(triple);
            at += is_long ? 3 : 1;
            while (at < text.size() &&
                   (is_long ? !text.substr(at).starts_with(triple) : text[at] != c && text[at] != '\n'))
                at += c == '"' && text[at] == '\\' ? 2 : 1;
            if (is_long) {
                at = std::min(at + 2, text.size());
                while (at + 1 < text.size() && text[at + 1] == c) ++at;  // quotes that belong to the text's end
            } else if (at < text.size() && text[at] == '\n') {
                dots = 0;
            }
        } else if (c == '\n' || c == '=' || c == ',' || c == '{') {
            dots = 0;
        } else if (c == '.' && ++dots > most_dots) {
            return at;
        }
    }
    return std::nullopt;
}

// A value that may carry a unit.
struct QuantityKind {
    std::string_view description;  // "a time such as \"1.2 s\""
    std::string_view unit;
    std::optional<double> (*parse)(std::string_view text, std::string_view unit);
};

}  // namespace

struct Settings::Node {
    std::shared_ptr<Document> document;
    const toml::table* table = nullptr;           // null: absent
    const toml::source_region* region = nullptr;  // of the table's key; null: the root
    std::string path;                             // "voice.mira"; empty for the root
    std::set<std::string, std::less<>> known;
    std::set<std::string, std::less<>> faulty;  // a key's value is complained about once
    std::map<std::string, std::shared_ptr<Node>, std::less<>> children;
    std::map<std::string, std::vector<std::shared_ptr<Node>>, std::less<>> lists;

    const toml::node* get(std::string_view key) const { return table == nullptr ? nullptr : table->get(key); }
    const toml::node* ask(std::string_view key) {
        known.emplace(key);
        return get(key);
    }
    Location at(const toml::source_region* place) const {
        return {document->source, place == nullptr ? Span{} : to_span(*document->source, *place)};
    }
    void complain(std::string_view key, const toml::node& value, std::string code, std::string message,
                  std::string help = {}) {
        if (!faulty.emplace(key).second) return;
        document->report({std::move(code), std::move(message), std::move(help), at(&value.source())});
    }
    void complain_of_type(std::string_view key, const toml::node& value, std::string_view wanted,
                          std::string help = {}) {
        complain(key, value, "E0202", fmt::format("{} must be {}, but is {}", shortened(key), wanted, type_name(value)),
                 std::move(help));
    }
    std::shared_ptr<Node> child(std::string_view key, const toml::table* child_table,
                                const toml::source_region* place) const {
        auto node = std::make_shared<Node>();
        node->document = document;
        node->table = child_table;
        node->region = place;
        node->path = path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
        return node;
    }

    std::optional<std::string> read_text(std::string_view key, const toml::node& value);
    std::optional<double> read_quantity(std::string_view key, const toml::node& value, const QuantityKind& kind,
                                        Range range);
    std::optional<double> ask_quantity(std::string_view key, const QuantityKind& kind, Range range) {
        const toml::node* const value = ask(key);
        return value == nullptr ? std::nullopt : read_quantity(key, *value, kind, range);
    }
};

std::optional<std::string> Settings::Node::read_text(std::string_view key, const toml::node& value) {
    if (const auto* const text = value.as_string()) return text->get();
    const auto number = value.value<double>();
    complain_of_type(key, value, "text", number || value.is_boolean() ? "put it in quotes" : "");
    return std::nullopt;
}

std::optional<double> Settings::Node::read_quantity(std::string_view key, const toml::node& value,
                                                    const QuantityKind& kind, Range range) {
    std::optional<double> number;
    if (const auto* const whole = value.as_integer()) number = static_cast<double>(whole->get());
    if (const auto* const real = value.as_floating_point()) number = real->get();
    if (const auto* const text = value.as_string()) {
        const std::string& content = text->get();
        if (kind.parse == nullptr) {
            const bool is_number = parse_number_with_unit(content, "").has_value();
            complain_of_type(key, value, kind.description, is_number ? "write it without quotes" : "");
            return std::nullopt;
        }
        number = kind.parse(content, kind.unit);
        if (!number) {
            complain(key, value, "E0204",
                     fmt::format("{} is \"{}\", but must be {}", shortened(key), shortened(content), kind.description));
            return std::nullopt;
        }
    }
    if (!number) {
        complain_of_type(key, value, kind.description);
        return std::nullopt;
    }
    // The comparison also refuses a NaN; infinities are refused even where the range is open.
    if (!(*number >= range.lowest && *number <= range.highest) || std::isinf(*number)) {
        complain(key, value, "E0203",
                 fmt::format("{} is {}, but must be {}", shortened(key), with_unit(*number, kind.unit),
                             allowed(range, kind.unit)));
        return std::nullopt;
    }
    return number;
}

bool Settings::exists() const { return node_->table != nullptr; }

Location Settings::where() const { return node_->at(node_->region); }

Location Settings::where(std::string_view key) const {
    const toml::node* const value = node_->get(key);
    return value == nullptr ? where() : node_->at(&value->source());
}

std::vector<std::string> Settings::keys() const {
    if (node_->table == nullptr) return {};
    std::vector<std::pair<toml::source_position, std::string>> placed;
    for (const auto& [key, value] : *node_->table) placed.emplace_back(key.source().begin, key.str());
    std::ranges::stable_sort(placed, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> keys;
    keys.reserve(placed.size());
    for (auto& [place, key] : placed) keys.push_back(std::move(key));
    return keys;
}

bool Settings::has(std::string_view key) const { return node_->get(key) != nullptr; }

bool Settings::is_table(std::string_view key) const {
    const toml::node* const value = node_->get(key);
    return value != nullptr && value->is_table();
}

bool Settings::is_text(std::string_view key) const {
    const toml::node* const value = node_->get(key);
    return value != nullptr && value->is_string();
}

std::optional<std::string> Settings::text(std::string_view key) const {
    const toml::node* const value = node_->ask(key);
    return value == nullptr ? std::nullopt : node_->read_text(key, *value);
}

std::optional<std::string> Settings::choice(std::string_view key, std::vector<std::string> choices) const {
    const toml::node* const value = node_->ask(key);
    if (value == nullptr) return std::nullopt;
    auto text = node_->read_text(key, *value);
    if (!text || std::ranges::find(choices, *text) != choices.end()) return text;
    node_->complain(
        key, *value, "E0203",
        fmt::format("{} is \"{}\", but must be one of: {}", shortened(key), shortened(*text), fmt::join(choices, ", ")),
        did_you_mean(*text, choices));
    return std::nullopt;
}

std::optional<bool> Settings::boolean(std::string_view key) const {
    const toml::node* const value = node_->ask(key);
    if (value == nullptr) return std::nullopt;
    if (const auto* const boolean = value->as_boolean()) return boolean->get();
    node_->complain_of_type(key, *value, "true or false", value->is_string() ? "write it without quotes" : "");
    return std::nullopt;
}

std::optional<double> Settings::number(std::string_view key, Range range) const {
    return node_->ask_quantity(key, {"a number", "", nullptr}, range);
}

std::optional<int> Settings::integer(std::string_view key, Range range) const {
    const auto number = node_->ask_quantity(key, {"a whole number", "", nullptr}, range);
    if (!number) return std::nullopt;
    if (*number != std::floor(*number) || std::abs(*number) > 2147483647.0) {
        node_->complain(key, *node_->get(key), "E0202",
                        fmt::format("{} is {}, but must be a whole number", shortened(key), written(*number)));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<Decibels> Settings::decibels(std::string_view key, Range range) const {
    const auto parse = [](std::string_view text, std::string_view) -> std::optional<double> {
        const auto level = parse_decibels(text);
        return level ? std::optional(level->value) : std::nullopt;
    };
    const auto value = node_->ask_quantity(key, {"a level such as \"-6 dB\"", "dB", parse}, range);
    return value ? std::optional(Decibels{*value}) : std::nullopt;
}

std::optional<Decibels> Settings::level(std::string_view key, std::string_view unit, Range range) const {
    const std::string description = fmt::format("a level such as \"-16 {}\"", unit);
    const auto value = node_->ask_quantity(key, {description, unit, parse_number_with_unit}, range);
    return value ? std::optional(Decibels{*value}) : std::nullopt;
}

std::optional<Seconds> Settings::seconds(std::string_view key, Range range) const {
    const auto parse = [](std::string_view text, std::string_view) -> std::optional<double> {
        const auto time = parse_seconds(text);
        return time ? std::optional(time->value) : std::nullopt;
    };
    const auto value = node_->ask_quantity(key, {"a time such as \"1.2 s\" or \"40 ms\"", "s", parse}, range);
    return value ? std::optional(Seconds{*value}) : std::nullopt;
}

std::optional<double> Settings::hertz(std::string_view key, Range range) const {
    const auto parse = [](std::string_view text, std::string_view) -> std::optional<double> {
        if (const auto kilohertz = parse_number_with_unit(text, "kHz")) return *kilohertz * 1000.0;
        const auto hertz = parse_number_with_unit(text, "Hz");
        return hertz ? hertz : parse_number_with_unit(text, "");
    };
    return node_->ask_quantity(key, {"a frequency such as \"300 Hz\" or \"3.4 kHz\"", "Hz", parse}, range);
}

std::optional<std::vector<std::string>> Settings::texts(std::string_view key) const {
    const toml::node* const value = node_->ask(key);
    if (value == nullptr) return std::nullopt;
    std::vector<std::string> all;
    const auto add = [&](const toml::node& element) {
        auto text = node_->read_text(key, element);
        if (text) all.push_back(std::move(*text));
        return text.has_value();
    };
    if (const auto* const array = value->as_array()) {
        for (const toml::node& element : *array)
            if (!add(element)) return std::nullopt;
    } else if (!value->is_string()) {
        node_->complain_of_type(key, *value, "text or a list of texts");
        return std::nullopt;
    } else {
        add(*value);
    }
    return all;
}

std::optional<std::vector<double>> Settings::numbers(std::string_view key, Range range) const {
    const toml::node* const value = node_->ask(key);
    if (value == nullptr) return std::nullopt;
    std::vector<double> all;
    const auto add = [&](const toml::node& element, std::string_view description) {
        const auto number = node_->read_quantity(key, element, {description, "", nullptr}, range);
        if (number) all.push_back(*number);
        return number.has_value();
    };
    if (const auto* const array = value->as_array()) {
        for (const toml::node& element : *array)
            if (!add(element, "a number")) return std::nullopt;
    } else if (!add(*value, "a number or a list of numbers")) {
        return std::nullopt;
    }
    return all;
}

Settings Settings::table(std::string_view key) const {
    // One node for a key, however often it is asked for: what readers asked of it adds up.
    if (const auto found = node_->children.find(key); found != node_->children.end()) return Settings(found->second);
    const toml::node* const value = node_->ask(key);
    const toml::table* const table = value == nullptr ? nullptr : value->as_table();
    if (value != nullptr && table == nullptr) node_->complain_of_type(key, *value, "a table");
    const toml::source_region* region = node_->region;
    if (table != nullptr) region = &node_->table->find(key)->first.source();
    return Settings(node_->children.emplace(key, node_->child(key, table, region)).first->second);
}

std::vector<Settings> Settings::tables(std::string_view key) const {
    const toml::node* const value = node_->ask(key);
    const toml::array* const array = value == nullptr ? nullptr : value->as_array();
    if (value != nullptr && array == nullptr)
        node_->complain_of_type(key, *value, "a list of tables",
                                fmt::format("write its header as [[{}]]", shortened(key)));
    const auto [found, is_new] = node_->lists.try_emplace(std::string(key));
    if (is_new && array != nullptr) {
        for (const toml::node& element : *array) {
            if (const toml::table* const table = element.as_table())
                found->second.push_back(node_->child(key, table, &element.source()));
            else
                node_->complain_of_type(key, element, "a list of tables");
        }
    }
    std::vector<Settings> all;
    for (const auto& node : found->second) all.emplace_back(node);
    return all;
}

void Settings::finish() const {
    const std::vector<std::string> known(node_->known.begin(), node_->known.end());
    for (const std::string& key : keys()) {
        if (node_->known.contains(key)) continue;
        std::string help = did_you_mean(key, known);
        if (help.empty() && !known.empty() && known.size() <= 24)
            help = fmt::format("known here: {}", fmt::join(known, ", "));
        const std::string place = node_->path.empty() ? std::string() : fmt::format(" in [{}]", shortened(node_->path));
        node_->document->report({"E0205", fmt::format("unknown key '{}'{}", shortened(key), place), std::move(help),
                                 node_->at(&node_->table->find(key)->first.source())});
    }
}

void Settings::report(std::string code, std::string message, std::string help, std::string_view key) const {
    node_->document->report({std::move(code), std::move(message), std::move(help), key.empty() ? where() : where(key)});
}

SettingsFile parse_settings(SourceRef source, Diagnostics& diagnostics) {
    auto document = std::make_shared<Document>();
    document->source = std::move(source);
    document->diagnostics = &diagnostics;
    auto root = std::make_shared<Settings::Node>();
    root->document = document;
    root->table = &document->root;
    const SourceText& text = *document->source;
    if (text.text().size() > largest_file) {
        document->report(
            {"E0201", fmt::format("a TOML file of more than {} MiB", largest_file >> 20), {}, {document->source, {}}});
        return {root};
    }
    if (const auto deep = find_deep_key(text.text())) {
        const auto at = static_cast<std::uint32_t>(*deep);
        document->report({"E0201",
                          fmt::format("a dotted key of more than {} parts", most_dots),
                          {},
                          {document->source, {at, at + 1}}});
        return {root};
    }
    toml::parse_result parsed = toml::parse(text.text());
    if (parsed) {
        document->root = std::move(parsed).table();
    } else {
        const toml::parse_error& error = parsed.error();
        Span span = to_span(text, error.source());
        span.end = std::max(span.end, std::min(span.begin + 1, static_cast<std::uint32_t>(text.text().size())));
        document->report({"E0201", fmt::format("TOML: {}", error.description()), {}, {document->source, span}});
    }
    return {root};
}

}  // namespace dramatis
