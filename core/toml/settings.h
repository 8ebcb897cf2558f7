// Checked reading of TOML. A reader asks a table for each key that it knows, with type, unit and range. A wrong value
// is reported at its own place, and `finish` reports the keys that no reader asked for, with the nearest known key. The
// only unit that includes toml++. [one thread]
//
//     SettingsFile file = parse_settings(source, diagnostics);
//     Settings voice = file.root().table("voice").table("mira");
//     if (auto rate = voice.number("rate_wpm", {80, 449})) profile.rate_wpm = *rate;
//     voice.finish();
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis {

// Inclusive.
struct Range {
    double lowest = 0.0;
    double highest = 0.0;
};

// A table of a TOML file. Cheap to copy; the file must outlive it. An absent table is a Settings too: it is empty, and
// its readers return nothing. Codes: E0202 wrong type, E0203 out of range, E0204 bad unit, E0205 unknown key, E0201
// syntax.
class Settings {
  public:
    bool exists() const;
    // Where the table's key (or the value of `key` in it) was written.
    Location where() const;
    Location where(std::string_view key) const;
    // Keys in the order of the file.
    std::vector<std::string> keys() const;
    bool has(std::string_view key) const;
    bool is_table(std::string_view key) const;
    bool is_text(std::string_view key) const;

    // Each of these marks the key as known. It returns nothing if the key is absent, or if the value is wrong, which it
    // reports.
    std::optional<std::string> text(std::string_view key) const;
    // Text that must be one of `choices`.
    std::optional<std::string> choice(std::string_view key, std::vector<std::string> choices) const;
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<double> number(std::string_view key, Range range) const;
    std::optional<int> integer(std::string_view key, Range range) const;
    std::optional<Decibels> decibels(std::string_view key, Range range) const;  // "-6 dB", or a bare number
    // "-16 LUFS", "-1 dBTP", or a bare number
    std::optional<Decibels> level(std::string_view key, std::string_view unit, Range range) const;
    std::optional<Seconds> seconds(std::string_view key, Range range) const;    // "1.2 s", "40 ms", or a bare number
    std::optional<Hertz> hertz(std::string_view key, Range range) const;        // "300 Hz", "3.4 kHz", or a bare number
    std::optional<std::vector<std::string>> texts(std::string_view key) const;  // a text, or a list of texts
    std::optional<std::vector<double>> numbers(std::string_view key, Range range) const;  // a number, or a list
    Settings table(std::string_view key) const;
    std::vector<Settings> tables(std::string_view key) const;  // an array of tables

    // Reports every key of this table that no reader asked for. Sub-tables report their own.
    void finish() const;
    // Reports the reader's own diagnostic at the value of `key` (at the table if the key is empty).
    void report(std::string code, std::string message, std::string help = {}, std::string_view key = {}) const;

    struct Node;
    explicit Settings(std::shared_ptr<Node> node) : node_(std::move(node)) {}

  private:
    std::shared_ptr<Node> node_;
};

class SettingsFile {
  public:
    SettingsFile(std::shared_ptr<Settings::Node> root) : root_(std::move(root)) {}
    Settings root() const { return Settings(root_); }

  private:
    std::shared_ptr<Settings::Node> root_;
};

// A syntax error is reported too; the file is then empty. `diagnostics` must outlive everything that is read from the
// file.
SettingsFile parse_settings(SourceRef source, Diagnostics& diagnostics);

}  // namespace dramatis
