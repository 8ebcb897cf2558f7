// The first line that the decoder prints (decode_protocol.h), parsed without trust: the decoder has read a foreign file.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"
#include "mix/decode/sound_file_format.h"

namespace dramatis::mix::decode {

// `answer` may be any bytes; `path` names the file in messages. E0332 damaged, or an answer that the protocol doesn't allow;
// E0333 too long. [any thread]
Result<SoundFileFormat> read_answer(const std::filesystem::path& path, std::string_view answer);

// E0332.
std::unexpected<Diagnostic> damaged(const std::filesystem::path& path, std::string_view why);

}  // namespace dramatis::mix::decode
