// Golden files: a whole text compared with the approved one in tests/golden/. Run the test with DRAMATIS_APPROVE=1 to
// approve what it produces now, and read the difference with git before committing it.
#pragma once

#include <string_view>

namespace dramatis {

// Fails the running test when `actual` differs from tests/golden/NAME, showing the first line that does.
void expect_matches_golden(std::string_view name, std::string_view actual);

}  // namespace dramatis
