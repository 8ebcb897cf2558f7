#include "mix/sounds/impulse_response.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/text.h"
#include "mix/audio/non_finite.h"
#include "mix/decode/sound_file.h"
#include "mix/dsp/biquad.h"
#include "mix/dsp/flush_to_zero.h"

namespace dramatis::mix::sounds {
namespace {

namespace fs = std::filesystem;
using dsp::ResponseSpectra;

constexpr Decibels silent{-100.0};     // no response has a peak as low
constexpr Decibels before_it{-40.0};   // against its peak; until it reaches this level, the recording is silent
constexpr Decibels after_it{-80.0};    // against its peak; once it stays below this level, the rest is cut
constexpr Seconds guard{0.001};        // kept before the first audible frame
constexpr Seconds longest_lead{2.0};   // silence that a recording may begin with
constexpr Seconds longest_fade{0.05};  // at a cut end

std::unexpected<Diagnostic> unusable(const fs::path& file, std::string_view why, std::string_view help) {
    return failure("E0360", fmt::format("'{}' is no impulse response: {}", file.string(), why), std::string(help));
}

Result<AudioBuffer> read_response(const fs::path& file, Seconds wanted, SampleRate rate) {
    const auto format = decode::probe_sound_file(file);
    if (!format) return std::unexpected(format.error());
    if (format->file_channels > 2)
        return unusable(file, fmt::format("it has {} channels", format->file_channels),
                        "one or two are used; a true-stereo response of four is two files of two: "
                        "sox hall.wav left.wav remix 1 2; sox hall.wav right.wav remix 3 4");
    const double length = to_seconds(format->frames, format->rate).value;
    const bool cut = wanted.value > 0.0;
    if (!cut && length > settings::longest_impulse_response.value)
        return unusable(
            file, fmt::format("it lasts {:.0f} seconds", length),
            fmt::format("a room's answer to a clap lasts at most {:.0f}; if it is one, say how much of it is "
                        "to be used: impulse_length = \"6 s\"",
                        settings::longest_impulse_response.value));
    const Frames most = cut ? to_frames(wanted + longest_lead, format->rate) : format->frames;
    const auto audio = decode::read_sound_file(file, *format, {{0}, std::min(format->frames, most)}, rate);
    if (!audio) return std::unexpected(audio.error());
    const ConstAudioView view = (*audio)->view();
    AudioBuffer response(view.channel_count(), view.size());
    float peak = 0.0f;
    for (int c = 0; c < view.channel_count(); ++c) {
        if (audio::has_non_finite(view.channel(c)))
            return unusable(file, "it holds numbers that are no samples (NaN or endless)", "export it again");
        std::ranges::copy(view.channel(c), response.channel(c).begin());
        for (const float sample : view.channel(c)) peak = std::max(peak, std::fabs(sample));
    }
    if (to_decibels(peak) < silent) return unusable(file, "it is silent", "was the right track exported?");
    return response;
}

// The frames in which any of the files isn't silent.
std::pair<std::size_t, std::size_t> sounding_part(const std::vector<AudioBuffer>& files, SampleRate rate) {
    float peak = 0.0f;
    const auto each = [&](auto look) {
        for (const AudioBuffer& file : files)
            for (int c = 0; c < file.channel_count(); ++c) look(file.channel(c));
    };
    each([&](std::span<const float> samples) {
        for (const float sample : samples) peak = std::max(peak, std::fabs(sample));
    });
    const float early = peak * static_cast<float>(to_gain(before_it)),
                late = peak * static_cast<float>(to_gain(after_it));
    std::size_t begin = files.front().size(), end = 0;
    each([&](std::span<const float> samples) {
        const auto above = [](float threshold) { return [threshold](float s) { return std::fabs(s) >= threshold; }; };
        const auto first = std::ranges::find_if(samples, above(early));
        begin = std::min(begin, static_cast<std::size_t>(first - samples.begin()));
        const auto last = std::find_if(samples.rbegin(), samples.rend(), above(late));
        end = std::max(end, static_cast<std::size_t>(samples.rend() - last));
    });
    return {begin - std::min(begin, static_cast<std::size_t>(to_frames(guard, rate).count)), end};
}

// Fades at most this many frames at the end, beginning after the peak.
void fade_end(std::span<float> samples, std::size_t frames) {
    const auto peak = std::ranges::max_element(samples, {}, [](float s) { return std::fabs(s); });
    frames = std::min(frames, static_cast<std::size_t>(samples.end() - peak - 1));
    for (std::size_t i = 0; i < frames; ++i) {
        const double part = static_cast<double>(i + 1) / static_cast<double>(frames);
        samples[samples.size() - frames + i] *= static_cast<float>(0.5 + 0.5 * std::cos(std::numbers::pi * part));
    }
}

std::vector<dsp::Biquad> cuts_of(const settings::AcousticSettings& settings, SampleRate rate) {
    std::vector<dsp::Biquad> cuts;
    const double q = std::numbers::sqrt2 / 2.0;
    if (settings.room.low_cut > Hertz{20.0}) cuts.push_back(dsp::high_pass(settings.room.low_cut, q, rate));
    if (settings.room.high_cut < Hertz{20000.0}) cuts.push_back(dsp::low_pass(settings.room.high_cut, q, rate));
    return cuts;
}

void apply(std::vector<dsp::Biquad> cuts, AudioView response) {
    const dsp::FlushToZero no_denormals;
    dsp::BiquadCascade cascade;
    cascade.start(std::move(cuts));
    cascade.run(response);
}

double energy_of(const AudioBuffer& response) {
    double sum = 0.0;
    for (int c = 0; c < response.channel_count(); ++c)
        for (const float sample : response.channel(c)) sum += static_cast<double>(sample) * sample;
    return sum;
}

// The responses, cut to what is heard, filtered, delayed by the pre-delay, and at their level.
std::vector<AudioBuffer> shaped(const std::vector<AudioBuffer>& files, const settings::AcousticSettings& settings,
                                SampleRate rate) {
    const auto [begin, sounding_end] = sounding_part(files, rate);
    const Frames wanted = to_frames(settings.impulse.length, rate);
    std::size_t length = sounding_end - begin;
    if (wanted.count > 0) length = std::min(length, static_cast<std::size_t>(wanted.count));
    const auto fade = std::min(static_cast<std::size_t>(to_frames(longest_fade, rate).count), length / 10);
    const auto delay = static_cast<std::size_t>(to_frames(settings.room.pre_delay, rate).count);
    const std::vector<dsp::Biquad> cuts = cuts_of(settings, rate);
    const Seconds ringing{cuts.empty() ? 0.0 : 2.0 / settings.room.low_cut.value};
    const std::size_t whole = delay + length + static_cast<std::size_t>(to_frames(ringing, rate).count);

    std::vector<AudioBuffer> responses;
    double energy = 0.0;
    for (const AudioBuffer& file : files) {
        AudioBuffer& response = responses.emplace_back(file.channel_count(), whole);
        for (int c = 0; c < file.channel_count(); ++c) {
            // The shorter of two files is filled up with silence.
            const std::size_t count = file.size() > begin ? std::min(length, file.size() - begin) : 0;
            const auto part = response.channel(c).subspan(delay, length);
            if (count > 0) std::ranges::copy(file.channel(c).subspan(begin, count), part.begin());
            fade_end(part, fade);
        }
        if (!cuts.empty()) apply(cuts, response.view());
        energy += energy_of(response);
    }
    // A mono response has the energy of its own channel; otherwise the energies of both channels are added.
    const double both_sides = responses.front().channel_count();
    const double scale = to_gain(settings.room.level) / std::sqrt(energy / both_sides);
    for (AudioBuffer& response : responses)
        for (int c = 0; c < response.channel_count(); ++c)
            for (float& sample : response.channel(c)) sample *= static_cast<float>(scale);
    return responses;
}

}  // namespace

ImpulseResponse::ImpulseResponse(const settings::AcousticSettings& settings, std::vector<fs::path> files)
    : settings_(settings), files_(std::move(files)) {}

Result<std::shared_ptr<const dsp::ResponseSpectra>> ImpulseResponse::load(SampleRate rate) const {
    const MutexLock lock(mutex_);
    if (const auto found = loaded_.find(rate.hz); found != loaded_.end()) return found->second;
    auto spectra = read(rate);
    if (spectra) {
        loaded_.emplace(rate.hz, *spectra);
    } else {
        spectra.error().where = settings_.impulse.where;
    }
    return spectra;
}

Result<std::shared_ptr<const dsp::ResponseSpectra>> ImpulseResponse::read(SampleRate rate) const {
    std::vector<AudioBuffer> files;
    for (const fs::path& file : files_) {
        auto response = read_response(file, settings_.impulse.length, rate);
        if (!response) return std::unexpected(response.error());
        if (files_.size() == 2 && response->channel_count() != 2)
            return unusable(file, "it has one channel",
                            "of two files each is a stereo one: the answers to a sound on the left and on the right");
        files.push_back(std::move(*response));
    }
    const auto layout = files.size() == 2                    ? dsp::ResponseLayout::TrueStereo
                        : files.front().channel_count() == 2 ? dsp::ResponseLayout::Stereo
                                                             : dsp::ResponseLayout::Mono;
    return std::make_shared<const dsp::ResponseSpectra>(layout, shaped(files, settings_, rate));
}

ImpulseResponses open_impulse_responses(const std::map<std::string, settings::AcousticSettings>& acoustics,
                                        const SoundFolder& folder, Diagnostics& diagnostics) {
    ImpulseResponses opened;
    for (const auto& [folded, acoustic] : acoustics) {
        std::vector<fs::path> files;
        for (const std::string& name : acoustic.impulse.files) {
            auto file = resolve_inside(folder.show, name, folder.allow_outside);
            std::error_code error;
            if (file && !fs::exists(*file, error))
                file = failure("E0331", fmt::format("there is no impulse response '{}'", name),
                               "paths are relative to the cue sheet's folder");
            if (file) {
                files.push_back(std::move(*file));
            } else {
                diagnostics.push_back(file.error());
                diagnostics.back().where = acoustic.impulse.where;
            }
        }
        if (!files.empty() && files.size() == acoustic.impulse.files.size())
            opened.emplace(fold_name(acoustic.name),
                           std::make_shared<const ImpulseResponse>(acoustic, std::move(files)));
    }
    return opened;
}

}  // namespace dramatis::mix::sounds
