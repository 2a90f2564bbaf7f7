/* Where a Java may be on Windows. Nothing is started to find out: the file "release" of a JDK or JRE says what it is. */
#include "launcher.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool join(wchar_t *into, const wchar_t *first, const wchar_t *second, const wchar_t *third)
{
    return _snwprintf(into, LONGEST, L"%ls%ls%ls", first, second, third) > 0 && (into[LONGEST - 1] = 0, wcslen(into) < LONGEST - 1);
}

bool is_file(const wchar_t *path)
{
    DWORD found = GetFileAttributesW(path);
    return found != INVALID_FILE_ATTRIBUTES && !(found & FILE_ATTRIBUTE_DIRECTORY);
}

/* The line NAME="value" of a release file. */
static bool value(const char *text, const char *name, char *into, size_t size)
{
    const char *at = strstr(text, name);
    const char *end;
    if (at == NULL || (at = strchr(at, '"')) == NULL || (end = strchr(at + 1, '"')) == NULL
            || (size_t) (end - at) > size) {
        return false;
    }
    memcpy(into, at + 1, end - at - 1);
    into[end - at - 1] = 0;
    return true;
}

static bool fits(const wchar_t *home, int least)
{
    wchar_t path[LONGEST];
    char text[8192], version[64], machine[64];
    DWORD size = 0;
    HANDLE file;
    if (!join(path, home, L"\\bin\\server\\jvm.dll", L"") || !is_file(path) || !join(path, home, L"\\release", L"")) {
        return false;
    }
    file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        return false;
    }
    ReadFile(file, text, sizeof text - 1, &size, NULL);
    CloseHandle(file);
    text[size] = 0;
    return value(text, "JAVA_VERSION=", version, sizeof version) && atoi(version) >= least
            && value(text, "OS_ARCH=", machine, sizeof machine)
            && (strcmp(machine, "x86_64") == 0 || strcmp(machine, "amd64") == 0);
}

static bool take(const wchar_t *candidate, int least, wchar_t *home)
{
    return fits(candidate, least) && join(home, candidate, L"", L"");
}

/* Every folder in this one, such as C:\Program Files\Eclipse Adoptium\jdk-25.0.1.8-hotspot. */
static bool below(const wchar_t *parent, int least, wchar_t *home)
{
    wchar_t path[LONGEST];
    WIN32_FIND_DATAW entry;
    HANDLE find;
    bool found = false;
    if (!join(path, parent, L"\\*", L"") || (find = FindFirstFileW(path, &entry)) == INVALID_HANDLE_VALUE) {
        return false;
    }
    do {
        found = entry.cFileName[0] != L'.' && join(path, parent, L"\\", entry.cFileName) && take(path, least, home);
    } while (!found && FindNextFileW(find, &entry));
    FindClose(find);
    return found;
}

/* Subkeys with the value JavaHome (the rules of Oracle's installer, which others follow) or, one key deeper, Path. */
static bool registered(HKEY root, const wchar_t *key, const wchar_t *deeper, const wchar_t *name, int least, wchar_t *home)
{
    HKEY open;
    wchar_t version[256], path[LONGEST];
    DWORD i, length;
    bool found = false;
    if (RegOpenKeyExW(root, key, 0, KEY_READ | KEY_WOW64_64KEY, &open) != ERROR_SUCCESS) {
        return false;
    }
    for (i = 0; !found && (length = 256, RegEnumKeyExW(open, i, version, &length, NULL, NULL, NULL, NULL) == ERROR_SUCCESS); i++) {
        DWORD size = sizeof path;
        wchar_t sub[LONGEST];
        if (join(sub, version, deeper, L"")
                && RegGetValueW(open, sub, name, RRF_RT_REG_SZ, NULL, path, &size) == ERROR_SUCCESS) {
            size_t end = wcslen(path);
            if (end > 0 && path[end - 1] == L'\\') {
                path[end - 1] = 0;
            }
            found = take(path, least, home);
        }
    }
    RegCloseKey(open);
    return found;
}

static bool installed(int least, wchar_t *home)
{
    static const HKEY roots[] = {HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER};
    for (int i = 0; i < 2; i++) {
        if (registered(roots[i], L"SOFTWARE\\JavaSoft\\JDK", L"", L"JavaHome", least, home)
                || registered(roots[i], L"SOFTWARE\\JavaSoft\\JRE", L"", L"JavaHome", least, home)
                || registered(roots[i], L"SOFTWARE\\Eclipse Adoptium\\JDK", L"\\hotspot\\MSI", L"Path", least, home)
                || registered(roots[i], L"SOFTWARE\\Eclipse Adoptium\\JRE", L"\\hotspot\\MSI", L"Path", least, home)
                || registered(roots[i], L"SOFTWARE\\Microsoft\\JDK", L"\\hotspot\\MSI", L"Path", least, home)) {
            return true;
        }
    }
    return false;
}

static bool usual_folders(int least, wchar_t *home)
{
    static const wchar_t *const places[][2] = {
        {L"ProgramFiles", L"\\Java"}, {L"ProgramFiles", L"\\Eclipse Adoptium"}, {L"ProgramFiles", L"\\Microsoft"},
        {L"ProgramFiles", L"\\Zulu"}, {L"ProgramFiles", L"\\Amazon Corretto"}, {L"ProgramFiles", L"\\BellSoft"},
        {L"LOCALAPPDATA", L"\\Programs\\Eclipse Adoptium"}, {L"USERPROFILE", L"\\.jdks"},
        {L"USERPROFILE", L"\\scoop\\apps"}};
    wchar_t base[LONGEST], path[LONGEST];
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        DWORD size = GetEnvironmentVariableW(places[i][0], base, LONGEST);
        if (size > 0 && size < LONGEST && join(path, base, places[i][1], L"") && below(path, least, home)) {
            return true;
        }
    }
    return false;
}

/* ...\bin on the PATH belongs to the Java in its parent. */
static bool on_path(int least, wchar_t *home)
{
    DWORD size = GetEnvironmentVariableW(L"PATH", NULL, 0);
    wchar_t *all = calloc(size + 1, sizeof *all), *rest = all, *part;
    bool found = false;
    if (all == NULL || GetEnvironmentVariableW(L"PATH", all, size) == 0) {
        free(all);
        return false;
    }
    while (!found && (part = wcstok(rest, L";")) != NULL) {
        rest = NULL;
        size_t end = wcslen(part);
        while (end > 0 && part[end - 1] == L'\\') {
            part[--end] = 0;
        }
        if (end > 4 && _wcsicmp(part + end - 4, L"\\bin") == 0) {
            part[end - 4] = 0;
            found = take(part, least, home);
        }
    }
    free(all);
    return found;
}

bool find_java(const wchar_t *here, int least, wchar_t *home)
{
    wchar_t path[LONGEST];
    DWORD size;
    if (join(path, here, L"\\runtime", L"") && take(path, least, home)) {
        return true;
    }
    size = GetEnvironmentVariableW(L"JAVA_HOME", path, LONGEST);
    if (size > 0 && size < LONGEST && take(path, least, home)) {
        return true;
    }
    return installed(least, home) || usual_folders(least, home) || on_path(least, home);
}
