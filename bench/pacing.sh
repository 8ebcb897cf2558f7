#!/usr/bin/env bash
# Plays through a sound server for a minute, or for $1 seconds, while every core has other work: no underrun, and what is
# recorded is what was played, bit by bit. Needs the tests to be built.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
DRAMATIS_PACING_SECONDS=${1:-60} exec "$top/build/pacing_tests" --gtest_filter='LivePacing.KeepsUpWhileAllCoresHaveOtherWork'
