// Any bytes, as an entry of the trust store, under the name of their digest as the user himself could put them there: it counts as one
// program of one show or not at all, and is forgotten whole.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/sha256.h"
#include "pipeline/trust/trust_store.h"
#include "tests/fuzz/scratch.h"

using namespace dramatis;
using namespace dramatis::pipeline::trust;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Scratch scratch;
    const std::string text(data, data + size);
    const std::filesystem::path file = scratch.path() / sha256(text);
    std::ofstream(file, std::ios::binary) << text;
    ::chmod(file.c_str(), 0600);
    const TrustStore store(scratch.path());
    const auto listed = store.list();
    expect(listed.size() <= 1, "an entry is one program");
    for (const TrustedProgram& one : listed)
        expect("show: " + one.folder + '\n' + one.program + '\n' == text, "what is listed is what was trusted");
    // As the entry of a show in /show: the only one that counts for it.
    const ShowProgram program{ShowProgram::Kind::Command, text, {}};
    expect(!store.trusts("/show", program), "no entry trusts what it doesn't name");
    expect(store.forget("/show").has_value(), "forgetting works with any entry");
    ::unlink(file.c_str());
    if (text.find_first_of("\n") != std::string::npos) return 0;  // a program is shown in one line
    expect(store.add("/show", {program}).has_value() && store.trusts("/show", program), "what is added is trusted");
    expect(!store.trusts("/other", program), "for its show alone");
    expect(store.list().size() == 1 && store.forget("/show") == 1u && store.list().empty(), "and can be forgotten");
    return 0;
}
