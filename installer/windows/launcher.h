/* Shared by the two files of the launcher. */
#ifndef WGD_LAUNCHER_H
#define WGD_LAUNCHER_H
#define WIN32_LEAN_AND_MEAN
#include <stdbool.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 4096

/* Joins two or three parts of a path; false if it would be too long. */
bool join(wchar_t *into, const wchar_t *first, const wchar_t *second, const wchar_t *third);
bool is_file(const wchar_t *path);

/* Finds a 64-bit Java of at least this version: beside the program, then as the user set it, then where installers put
   it, then on the PATH. Writes its folder; false if there is none. */
bool find_java(const wchar_t *here, int least, wchar_t *home);
#endif
