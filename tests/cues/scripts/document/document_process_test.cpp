// Documents as the program reads them: in dramatis-documents, with the limits and the sandbox that it has.
#include "cues/scripts/document/document_process.h"

#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include <gmock/gmock.h>

#include "core/process/helper_program.h"
#include "core/sanitizers.h"
#include "cues/scripts/document/answer.h"
#include "cues/scripts/document/read_document.h"
#include "tests/cues/scripts/document/document_support.h"
#include "tests/support/codes.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues::scripts::document {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const DocumentReaders readers = readers_in_a_process();

class DocumentProcess : public testing::Test {
  protected:
    // The answer of a program that is a script.
    Result<Document> by_script(const std::string& script, Seconds patience = Seconds{60.0}) {
        const fs::path program = folder_.add("reader", "#!/bin/sh\n" + script);
        fs::permissions(program, fs::perms::owner_all);
        const auto answer = answer_of_program(program, "document", "any bytes", "a.docx", patience);
        if (!answer) return std::unexpected(answer.error());
        return document_of_answer(*answer, "a.docx");
    }
    TemporaryFolder folder_;
};

TEST_F(DocumentProcess, AnswersAsTheReadersDo) {
    const std::vector<std::pair<std::string, std::string>> files = {
        {docx(word_paragraph("Character", "IRIS") + word_paragraph("Dialogue", "Hello, café.")), "a.docx"},
        {odt("<text:p>IRIS: Hello.</text:p>"), "a.odt"},
        {epub({{"one.xhtml", "<p>It rains.</p>"}, {"two.xhtml", "<p>It stops.</p>"}}), "a.epub"},
        {"<html><p><b>IRIS:</b> Hello.</p></html>", "a.html"},
        {"**IRIS:** Hello.\n\n| a | b |\n|---|---|\n| c | d |\n", "a.md"},
        {"{\\rtf1 x}", "a.rtf"},
        {"", "a.docx"}};
    for (const auto& [bytes, name] : files)
        EXPECT_EQ(shown(readers.document(bytes, name)), shown(read_document(bytes, name))) << name;
}

TEST_F(DocumentProcess, AnswersATree) {
    const auto tree = readers.xml("<FinalDraft><Content>Hello</Content></FinalDraft>", "a.fdx");
    ASSERT_TRUE(tree);
    EXPECT_EQ(text_of(*tree), "Hello");
    EXPECT_EQ(code_of(readers.xml("<FinalDraft>", "a.fdx")), "E0165");
}

TEST_F(DocumentProcess, ReadsWhatIsLarge) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "<p>IRIS: It rains again, and the lamp is out.</p>";
    const auto document = readers.document("<html>" + text + "</html>", "a.html");
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->paragraphs.size(), 200'000u);
}

// The C library loads these from files, which the sandbox doesn't let it open.
TEST_F(DocumentProcess, ReadsOldEncodings) {
    EXPECT_EQ(shown(readers.document("<html><meta charset='koi8-r'><p>\xcd\xc9\xd2</p>", "a.html")),
              Lines{"text: мир"});
    EXPECT_EQ(shown(readers.document("<html><meta charset=shift_jis><p>\x83n\x83n\x83n</p>", "a.html")),
              Lines{"text: ハハハ"});
    // One whose tables are a file of the C library's.
    EXPECT_EQ(shown(readers.document("<html><title>Of the encoding of the sea</title><meta charset=viscii><p>\xd5</p>",
                                     "a.html")),
              Lines{"text: ạ"});
    const auto tree = readers.xml("<?xml version='1.0' encoding=\"windows-1251\"?><a>\xec\xe8\xf0</a>", "a.fdx");
    ASSERT_TRUE(tree) << tree.error().message;
    EXPECT_EQ(text_of(*tree), "мир");
}

TEST_F(DocumentProcess, ThatIsMissingIsSaidSo) {
    const auto answer = answer_of_program(folder_ / "nobody", "document", "x", "a.docx", Seconds{60.0});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, "E0173");
    EXPECT_THAT(answer.error().help, HasSubstr("beside the dramatis program"));
}

TEST_F(DocumentProcess, ThatCrashesIsAnErrorOfTheFile) {
    EXPECT_EQ(code_of(by_script("kill -SEGV $$\n")), "E0172");
    EXPECT_EQ(code_of(by_script("exit 3\n")), "E0172");
    EXPECT_EQ(code_of(by_script("exit 0\n")), "E0172");
    EXPECT_EQ(code_of(by_script("echo 'IRIS: I am no answer.'\n")), "E0172");
    EXPECT_EQ(code_of(by_script("exec cat /dev/zero\n")), "E0172");
}

TEST_F(DocumentProcess, ThatTakesTooLongIsEnded) {
    EXPECT_EQ(code_of(by_script("exec sleep 1000\n", Seconds{0.2})), "E0174");
    // Its output is closed.
    EXPECT_EQ(code_of(by_script("exec 1>&-; exec sleep 1000\n", Seconds{0.3})), "E0174");
    // A little now and then.
    EXPECT_EQ(code_of(by_script("while :; do printf D; sleep 0.05; done\n", Seconds{0.5})), "E0174");
    // As the kernel ends what has used up its processor time.
    EXPECT_EQ(code_of(by_script("kill -XCPU $$\n")), "E0174");
}

TEST_F(DocumentProcess, ThatEndsWithoutAnAnswerSaysOfWhat) {
    const auto said = [&](const std::string& script) {
        const auto document = by_script(script);
        return document ? "" : document.error().code + ' ' + document.error().message;
    };
    // As the loader says that a library is missing, and the reader that it knows no such request.
    EXPECT_THAT(said("exit 127\n"), AllOf(StartsWith("E0173"), HasSubstr("a library that it needs")));
    EXPECT_THAT(said("exit 2\n"), AllOf(StartsWith("E0173"), HasSubstr("another version than dramatis")));
    EXPECT_EQ(said("exit 3\n"), "E0172 'a.docx' can't be read: its reader ended without an answer");
    EXPECT_EQ(said("kill -XFSZ $$\n"), "E0172 'a.docx' can't be read: its reader wrote to a file, which it may not");
    EXPECT_EQ(said("kill -KILL $$\n"), "E0172 'a.docx' can't be read: its reader was killed");
    EXPECT_EQ(said("kill -TERM $$\n"), "E0172 'a.docx' can't be read: its reader was told to end");
    EXPECT_EQ(said("kill -SEGV $$\n"), "E0172 'a.docx' can't be read: its reader crashed");
}

TEST_F(DocumentProcess, CannotBeGivenMoreThanALimitOfFilesLeaves) {
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{10, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto answer = answer_of_program("/bin/false", "document", "more than ten bytes", "a.docx", Seconds{60.0});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().message, "can't give 'a.docx' to the reader of documents: File too large");
    EXPECT_THAT(answer.error().help, HasSubstr("ulimit -f"));
}

TEST_F(DocumentProcess, HasTooLittleMemoryForSome) {
    if (DRAMATIS_SANITIZED) GTEST_SKIP() << "a sanitizer needs more address space than any limit leaves";
    const fs::path program = folder_.add(
        "reader", "#!/bin/sh\nulimit -v 150000\nexec '" + helper_program("dramatis-documents").string() + "' \"$@\"\n");
    fs::permissions(program, fs::perms::owner_all);
    std::string text = "<html>";
    for (int i = 0; i < 300'000; ++i) text += "<p id=a>x";
    const auto answer = answer_of_program(program, "document", text, "a.html", Seconds{100.0});
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(code_of(document_of_answer(*answer, "a.html")), "E0163");
}

TEST_F(DocumentProcess, FindsTheNameOfAnEncoding) {
    EXPECT_EQ(named_charset("<?xml version='1.0' encoding='ISO-8859-2'?>"), "iso-8859-2");
    EXPECT_EQ(named_charset("<meta http-equiv=x content='text/html; charset=koi8-r'>"), "koi8-r");
    EXPECT_EQ(named_charset("<meta charset = \"EUC-JP\">"), "euc-jp");
    EXPECT_EQ(named_charset("IRIS: Hello."), "");
    EXPECT_EQ(named_charset("charset=../../etc/passwd"), "");
    EXPECT_EQ(named_charset("charset=" + std::string(100, 'x')), "");
    EXPECT_EQ(named_charset("charset"), "");
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
