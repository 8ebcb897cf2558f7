// The standard headers that most sources include, and fmt: precompiled, since reading them takes a third of a build.
// A source still includes what it uses; a build without DRAMATIS_PRECOMPILED_HEADERS (clang's in .ci/run) finds what it forgot.
#pragma once

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <expected>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <numbers>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
