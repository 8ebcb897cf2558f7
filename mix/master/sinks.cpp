#include "mix/master/sinks.h"

#include "mix/master/flac_sink.h"
#include "mix/master/wav_sink.h"

namespace dramatis::mix::master {

Result<std::unique_ptr<FileSink>> create_file_sink(FileInProgress& file, const MasterSettings& settings,
                                                   Frames length) {
    if (settings.container == Container::Wav) return create_wav_sink(file, settings, length);
    if (settings.format == SampleFormat::Float32)
        return failure("E0344", "FLAC can't hold 32-bit float samples", "choose 16 or 24 bits, or a WAV file");
    return create_flac_sink(file, settings, bits_of(settings.format));
}

}  // namespace dramatis::mix::master
