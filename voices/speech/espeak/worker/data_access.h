// Whether eSpeak NG could open its data. It goes on without a dictionary or a variant that it can't open, in another voice, and reports
// success; so its calls of fopen and opendir pass through here. That a file is not there is normal: eSpeak NG looks in several places.
#pragma once

namespace dramatis::voices::speech::espeak::worker {

// The errno of the first file or folder since the last call that is there and could not be opened, or 0. [main]
int take_data_error();

}  // namespace dramatis::voices::speech::espeak::worker
