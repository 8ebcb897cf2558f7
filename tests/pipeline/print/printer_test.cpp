// What becomes of what the program that makes PDFs answers, or doesn't.
#include "pipeline/print/printer.h"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::print {
namespace {

using testing::HasSubstr;

class PrinterTest : public testing::Test {
  protected:
    Result<PrintedPdf> by_script(const std::string& script) {
        const auto program = folder_.add("printer", "#!/bin/sh\ncat > /dev/null\n" + script);
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return print_pdf_by(program, {.title = "Low Water"});
    }
    // It prints these bytes, as printf understands them.
    Result<PrintedPdf> by_answer(const std::string& answer) { return by_script("printf '" + answer + "'\n"); }
    static void expect_failure(const Result<PrintedPdf>& printed, std::string_view words) {
        ASSERT_FALSE(printed);
        EXPECT_EQ(printed.error().code, "E0467");
        EXPECT_THAT(printed.error().message, HasSubstr(words));
    }

    TemporaryFolder folder_;
};

constexpr const char* pdf = "%%PDF-1.7\\nx\\n%%%%EOF\\n";

TEST_F(PrinterTest, GivesThePdfWithItsPages) {
    const auto printed = by_answer(std::string("pages 3\\nmissing 7F8E\\nmissing F1234\\n\\n") + pdf);
    ASSERT_TRUE(printed) << printed.error().message;
    EXPECT_EQ(printed->bytes, "%PDF-1.7\nx\n%%EOF\n");
    EXPECT_EQ(printed->pages, 3u);
    EXPECT_EQ(printed->missing, U"\u7F8E\U000F1234");
}

TEST_F(PrinterTest, RefusesWhatIsNoPdf) {
    for (const std::string answer : {"", "\\n\\n", "pages 1\\n\\n", "pages 1\\n\\nPDF", "pages 1\\n\\n%%PDF-1.7\\nx",
                                     "pages 1\\n\\nx\\n%%%%EOF\\n"})
        expect_failure(by_answer(answer), "makes no sense");
}

TEST_F(PrinterTest, RefusesAHeadThatMakesNoSense) {
    for (const std::string head : {"", "pages 0\\n", "pages -1\\n", "pages many\\n", "pages 1\\nmissing FFFFFFFF\\n",
                                   "pages 1\\nmissing D800\\n", "pages 1\\nmissing 110000\\n", "pages 1\\nmissing\\n",
                                   "pages 1\\ncolour red\\n"})
        expect_failure(by_answer(head + "\\n" + pdf), "makes no sense");
    expect_failure(by_script("echo pages 1; yes 'missing 41' | head -n 100000; printf '\\n" + std::string(pdf) + "'\n"),
                   "makes no sense");
}

TEST_F(PrinterTest, TellsWhyThereIsNoAnswer) {
    expect_failure(print_pdf_by(folder_ / "missing", {}), "can't start");
    expect_failure(by_script("exit 3\n"), "gave up");
    expect_failure(by_script("echo no letters left >&2; exit 1\n"), "dramatis-print says: no letters left");
    expect_failure(by_script("kill -SEGV $$\n"), "ended by signal 11");
    expect_failure(by_script("kill -KILL $$\n"), "ended by signal 9");
    expect_failure(by_script("kill -XCPU $$\n"), "takes too long");
    expect_failure(by_script("head -c 300000000 /dev/zero\n"), "more than 256 MB");
}

}  // namespace
}  // namespace dramatis::pipeline::print
