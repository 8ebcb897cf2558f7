// Changes a text that a person wrote.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis {

// Replaces the text of an existing file, whole or not at all. The file keeps its mode, owner and hard links. [any thread]
//
// A file with several names, or of another owner, can only be written in place: its old text then lies beside it in
// FILE.dramatis-backup until the new one is on the disk. E0512: such a backup is there already, of a change that was cut
// short. E0504 to E0506 as for other files; the old text is there after each of them.
Result<> rewrite_file(const std::filesystem::path& path, std::string_view old_text, std::string_view text);

}  // namespace dramatis
