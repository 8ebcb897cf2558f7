// Descriptors that stay clear of the standard streams, and streams that are closed when the program starts.
#include "core/process/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tests/support/forked.h"

namespace dramatis {
namespace {

TEST(Pipe, LiesAboveTheStandardStreamsAndClosesOnExec) {
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [] {
            const auto pipe = make_pipe();
            if (!pipe || pipe->read.get() <= STDERR_FILENO || pipe->write.get() <= STDERR_FILENO) return 1;
            for (const int end : {pipe->read.get(), pipe->write.get()})
                if ((::fcntl(end, F_GETFD) & FD_CLOEXEC) == 0) return 2;
            char byte = 0;
            if (::write(pipe->write.get(), "x", 1) != 1 || ::read(pipe->read.get(), &byte, 1) != 1) return 3;
            return byte == 'x' ? 0 : 4;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

TEST(AboveStandard, MovesOnlyWhatIsInTheWay) {
    const int failed = run_forked({0}, [] {
        FileDescriptor low(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
        if (low.get() != 0) return 1;
        FileDescriptor moved = above_standard(std::move(low));
        if (moved.get() <= STDERR_FILENO || ::fcntl(0, F_GETFD) >= 0) return 2;
        const int number = moved.get();
        return above_standard(std::move(moved)).get() == number ? 0 : 3;
    });
    EXPECT_EQ(failed, 0);
    EXPECT_FALSE(above_standard(FileDescriptor()));
}

TEST(MissingStandardStreams, AreOpenedSoThatNoFileLandsThere) {
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [&] {
            open_missing_standard_streams();
            const FileDescriptor file(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
            if (file.get() <= STDERR_FILENO) return 1;
            char byte = 0;
            for (const int stream : closed) {
                if (stream == 0 && ::read(0, &byte, 1) != 0) return 2;  // at its end
                if (stream == 1 && ::write(1, "x", 1) >= 0) return 3;   // nobody reads it, and that is an error
                if (stream == 2 && ::write(2, "x", 1) != 1) return 4;   // nobody reads it, and that is none
            }
            return 0;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

TEST(MissingStandardStreams, LeaveOpenOnesAlone) {
    const int failed = run_forked({}, [] {
        int ends[2];
        if (::pipe(ends) != 0 || ::dup2(ends[1], 1) != 1 || ::dup2(ends[0], 0) != 0) return 1;
        open_missing_standard_streams();
        char byte = 0;
        return ::write(1, "x", 1) == 1 && ::read(0, &byte, 1) == 1 && byte == 'x' ? 0 : 2;
    });
    EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace dramatis
