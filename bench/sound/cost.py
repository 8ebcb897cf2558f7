"""What the measures that are on by default cost: CPU time against a render without them, in pairs that follow each other."""
import statistics

from .table import row

RUNS = 4


def rows(dramatis, sheet, plain=("--natural", "off")):
    ratios, times = [], []
    for run in range(RUNS):
        # By turns the one and the other goes first: the second finds files in memory.
        order = [(), plain] if run % 2 == 0 else [plain, ()]
        used = {options: dramatis.cpu_seconds(sheet, *options) for options in order}
        (natural, seconds), (off, off_seconds) = used[()], used[plain]
        ratios.append((natural / seconds) / (off / off_seconds))
        times.append(natural)
    return [row(f"CPU time of a second of audio, by that with {' '.join(plain)}", statistics.median(ratios), "", None, 2,
                f"{min(ratios):.2f} … {max(ratios):.2f}; {statistics.median(times):.1f} s of {sheet.stem}")]
