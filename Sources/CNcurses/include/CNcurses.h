#ifndef TALLY_CNCURSES_H
#define TALLY_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdint.h>
#include <term.h>

// Swift sees neither the library's mutable globals nor macros with casts: these give both.

static inline WINDOW *curses_next_screen(void) { return newscr; }
static inline WINDOW *curses_shown_screen(void) { return curscr; }
static inline int curses_color_count(void) { return COLORS; }
static inline int curses_pair_count(void) { return COLOR_PAIRS; }

static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_underline = A_UNDERLINE;
static const attr_t curses_reverse = A_REVERSE;
static const attr_t curses_italic = A_ITALIC;

/// Fills a cell; the pair goes through the extended argument, since the plain one holds 16 bits.
static inline int curses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// A blank that is set like this.
static inline cchar_t curses_blank_cell(attr_t attributes, int pair) {
  cchar_t cell = {0};
  setcchar(&cell, L" ", attributes, 0, &pair);
  return cell;
}

/// A cell that is set like a blank, with another character of one cell and no marks.
static inline cchar_t curses_narrow_cell(cchar_t blank, wchar_t character) {
  blank.chars[0] = character;
  return blank;
}

/// Has ncurses write the way from how it believes the terminal to be set, to attributes and a colour pair.
static inline int curses_set_style(attr_t attributes, int pair, int (*put)(int)) {
  return vid_puts(attributes, 0, &pair, put);
}

/// The text of a terminfo capability, or null when the terminal has none of this name.
static inline const char *curses_capability(const char *name) {
  char *value = tigetstr((char *)(intptr_t)name);
  return value == (char *)-1 ? 0 : value;
}

/// The cells that ncurses will take a character for: -1 for none that it can show.
static inline int curses_character_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

#ifdef __linux__
/// A new file without a name, held in memory, or -1 with `errno` set.
static inline int curses_memory_file(void) {
  extern int memfd_create(const char *, unsigned int);
  const unsigned int close_on_exec = 1;
  return memfd_create("frame", close_on_exec);
}
#endif

/// Whether terminfo says that colour numbers are direct colours, in any of the three kinds it may use.
static inline bool curses_has_direct_color(void) {
  return tigetflag((char *)"RGB") > 0 || tigetnum((char *)"RGB") > 0 || curses_capability("RGB") != 0;
}

#endif
