// dramatis-documents: reads a document in a process of its own, under limits and in the kernel's sandbox, so that no byte of a stranger's
// reaches a large library in this one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/units.h"
#include "cues/scripts/document/document_readers.h"

namespace dramatis::cues::scripts::document {

// Each call starts the process. Its errors, besides those of the readers: E0172 it crashed, or its answer makes no sense; E0173 it is
// missing or can't be started; E0174 it takes too long. [any thread]
DocumentReaders readers_in_a_process();

// The same by another program, for tests. `what`: "document" or "xml". The answer as it is (answer.h).
Result<std::string> answer_of_program(const std::filesystem::path& program, std::string_view what,
                                      std::string_view bytes, const std::string& name, Seconds patience);

// The encoding that the first bytes of a page or of XML name, as a name that iconv may know; or nothing. [any thread]
std::string named_charset(std::string_view bytes);

}  // namespace dramatis::cues::scripts::document
