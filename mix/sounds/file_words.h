// The words by which a description finds a sound file: its name, of a UCS name ("DOORWood_Old Gate Creak_AB_LIB.wav") the part that
// describes it, and the descriptions in its head: bext, iXML and INFO of a WAVE file, the title and comment of ID3.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::mix::sounds {

// Each is a tag (settings::SoundDefinition). A file that can't be read has those of its name alone. Reads the chunks' heads and at
// most 64 KB of each description, with bounds: the file may hold any bytes.
std::vector<std::string> words_of_file(const std::filesystem::path& file);
// Of the name alone, without its extension.
std::vector<std::string> words_of_name(std::string_view stem);
// Of the bytes of a file, as far as they are there.
std::vector<std::string> words_in_head(std::string_view bytes);

}  // namespace dramatis::mix::sounds
