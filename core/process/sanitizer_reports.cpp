// In builds with sanitizers alone, a part of the programs that read strangers' bytes in a process of their own. Their standard error
// is /dev/null, and whatever ends them counts as a damaged file or a line that can't be spoken, which tests of such files expect: what a
// sanitizer finds in them goes to a file, for which .ci/run looks.

extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
    // A signal is the library's own crash, which the program bears; a process under limits can't be searched for leaks.
    return "log_path=" DRAMATIS_SANITIZER_REPORTS
           "/report:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0:detect_leaks=0";
}
