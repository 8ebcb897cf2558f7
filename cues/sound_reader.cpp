#include "cues/sound_reader.h"

#include <fmt/format.h>

#include "core/text.h"
#include "cues/options.h"
#include "cues/quantity.h"
#include "cues/transport.h"

namespace dramatis::cues {
namespace {

// What the words mean in seconds, where the writer gives none.
constexpr Seconds usual_fade_out{3.0}, usual_fade_in{4.0}, usual_segue{2.0}, heard_alone{4.0};

class SoundReader {
  public:
    SoundReader(const SoundHead& head, const BodyText& body, std::size_t end, CueOptions& options, Reporter& reporter)
        : head_(head),
          body_(body),
          end_(end),
          written_(body.text().substr(0, end)),
          options_(options),
          reporter_(reporter) {
        sound_.kind = head.kind;
        sound_.description = {{}, body.span(0, end)};
    }

    SoundCue run() {
        const bool running = head_.kind != SoundKind::Effect;  // there may be one to change
        if (running && is_level_with_unit(written_)) {
            read_options(body_, 0, end_, head_.cue, options_, reporter_);
            sound_.action = SoundAction::ChangeLevel;
            return std::move(sound_);
        }
        transport_ = read_transport(written_, head_.language, head_.kind == SoundKind::Music);
        read_directions();
        apply_level();
        if (transport_.ends && !(transport_.starts_and_ends && !transport_.sound.empty())) {
            stop();
        } else if (transport_.sound.empty() && running && (transport_.up || transport_.down || transport_.under)) {
            change_level();
        } else if (written_.empty() && running && options_.fade_out) {
            sound_.action = SoundAction::Stop;
        } else if (written_.empty() && running && options_.gain) {
            sound_.action = SoundAction::ChangeLevel;
        } else if (written_.empty()) {
            report_nothing();
        } else {
            start();
        }
        return std::move(sound_);
    }

  private:
    // "rain (in background)": a direction that is all transport.
    void read_directions() {
        std::erase_if(options_.directions, [&](const Spanned<std::string>& direction) {
            const Transport said = read_transport(direction.value, head_.language);
            const bool counts = said.under || said.fades_in || said.fades_out;
            if (!said.sound.empty() || !counts) return false;
            transport_.under = transport_.under || said.under;
            transport_.up_first = transport_.up_first || said.up_first;
            transport_.fades_in = transport_.fades_in || said.fades_in;
            if (said.fades_out) {
                transport_.fades_out = true;
                transport_.ends = transport_.ends || written_.empty();
                if (!written_.empty() && !options_.fade_out) options_.fade_out = at(said.fade.value_or(usual_fade_out));
            }
            if (said.fade) transport_.fade = said.fade;
            return true;
        });
    }

    template <class Value>
    Spanned<Value> at(Value value) const {
        return {value, sound_.description.span};
    }

    void apply_level() {
        if (transport_.level && !options_.gain) options_.gain = at(*transport_.level);
    }

    void stop() {
        sound_.action = SoundAction::Stop;
        if (transport_.fade && !options_.fade_out) options_.fade_out = at(*transport_.fade);
        if (transport_.fades_out && !options_.fade_out) options_.fade_out = at(usual_fade_out);
        if (transport_.sound.empty()) return;
        sound_.description.value = collapse_spaces(written_);
        sound_.thing = collapse_spaces(transport_.sound);
        sound_.or_starts = transport_.apart && head_.kind != SoundKind::Ambience;
    }

    void change_level() {
        sound_.action = SoundAction::ChangeLevel;
        sound_.louder = transport_.up;
        sound_.softer = transport_.down;
        sound_.description.value = collapse_spaces(written_);
    }

    void start() {
        const std::string_view sound = transport_.sound.empty() ? written_ : transport_.sound;
        const auto begin = static_cast<std::size_t>(sound.data() - body_.text().data());
        sound_.description = {collapse_spaces(sound), body_.span(begin, begin + sound.size())};
        if (transport_.sound.empty()) return;
        const bool is_music = head_.kind == SoundKind::Music;
        if (transport_.fades_in && !options_.fade_in) options_.fade_in = at(transport_.fade.value_or(usual_fade_in));
        if (transport_.fades_out && !options_.fade_out)
            options_.fade_out = at(transport_.fade.value_or(usual_fade_out));
        if (transport_.segue && head_.kind != SoundKind::Effect && !options_.crossfade)
            options_.crossfade = at(usual_segue);
        const bool goes_on = transport_.under || (is_music && (transport_.fades_in || transport_.segue));
        if (!goes_on || head_.kind == SoundKind::Ambience) return;
        if (!is_music) sound_.background = true;
        if (options_.under || options_.wait) return;
        if (transport_.up_first) {
            options_.wait = at(heard_alone);
        } else if (is_music) {
            options_.under = sound_.description.span;
        }
    }

    void report_nothing() {
        const std::string word(canonical_head(head_.cue));
        reporter_.report("E0112", fmt::format("{} has no sound", word),
                         head_.kind == SoundKind::Effect
                             ? "for example, SOUND: heavy door creaks open"
                             : fmt::format("write a sound, 'stop', or a level: {}: -36 dB", word),
                         head_.span);
    }

    const SoundHead& head_;
    const BodyText& body_;
    std::size_t end_;
    std::string_view written_;
    CueOptions& options_;
    Reporter& reporter_;
    Transport transport_;
    SoundCue sound_;
};

}  // namespace

SoundCue read_sound(const SoundHead& head, const BodyText& body, std::size_t end, CueOptions& options,
                    Reporter& reporter) {
    return SoundReader(head, body, end, options, reporter).run();
}

}  // namespace dramatis::cues
