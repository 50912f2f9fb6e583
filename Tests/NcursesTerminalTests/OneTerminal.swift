import Testing

/// Holds the suites that use ncurses, the locale or signals, which a process has only once.
@Suite(.serialized)
enum OneTerminal {}
