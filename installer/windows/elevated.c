/*
 * The one program of WSL Go Doctor that runs as an administrator, and only for a moment:
 *
 *   wsl-go-doctor-elevated.exe FILE SHA256          does the task in the file
 *   wsl-go-doctor-elevated.exe --tell FILE SHA256   prints the command that it would run, and runs nothing
 *
 * The file holds a verb and its parameters (ElevatedTask.java); the hash was told by the program that the user agreed in.
 * The file is read once, nobody may write it meanwhile, and what was read is compared with the hash. Every value is
 * checked here again, by the same rules. No text of the file becomes a command: the program is one of the system folder,
 * and its arguments are made from the values.
 *
 * Started from elsewhere than below the folder of installed programs, where only an administrator can write, it does
 * nothing: somebody else could have put it there, or something beside it. (For the same reason only libraries are linked
 * that Windows takes from its own folder.)
 *
 * Ends with the status of the program of the system, or with a refusal:
 */
#define WIN32_LEAN_AND_MEAN
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>
#include <wincrypt.h>

enum {
    WRONG_FOLDER = 0x20000001, /* 1: started from a folder that others may write */
    CHANGED, /* 2: the file is not what was agreed to */
    NO_TASK, /* 3: it holds no task */
    NOT_STARTED /* 4: the program of the system could not be started */
};

#define LARGEST 4096
#define LONGEST 2048
#define RESTART_NEEDED 3010 /* how dism says that it succeeded */

static char text[LARGEST + 2];
static char *rest;

/* By the name behind all links and short names, so that no other spelling leads here. */
static bool in_safe_folder(void)
{
    wchar_t path[LONGEST], programs[LONGEST], prefix[LONGEST];
    DWORD size = sizeof programs - 2;
    HANDLE own;
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST);
    if (length == 0 || length >= LONGEST || RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion",
            L"ProgramFilesDir", RRF_RT_REG_SZ, NULL, programs, &size) != ERROR_SUCCESS || programs[0] == 0) {
        return false;
    }
    own = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (own == INVALID_HANDLE_VALUE) {
        return false;
    }
    length = GetFinalPathNameByHandleW(own, path, LONGEST, FILE_NAME_NORMALIZED | VOLUME_NAME_DOS);
    CloseHandle(own);
    _snwprintf(prefix, LONGEST - 1, L"\\\\?\\%ls\\", programs);
    prefix[LONGEST - 1] = 0;
    return length > 0 && length < LONGEST && _wcsnicmp(path, prefix, wcslen(prefix)) == 0;
}

static bool hash_is(const BYTE *bytes, DWORD size, const wchar_t *expected)
{
    HCRYPTPROV provider = 0;
    HCRYPTHASH hash = 0;
    BYTE digest[32];
    wchar_t words[65] = L"";
    DWORD length = sizeof digest;
    bool done = CryptAcquireContextW(&provider, NULL, NULL, PROV_RSA_AES, CRYPT_VERIFYCONTEXT)
        && CryptCreateHash(provider, CALG_SHA_256, 0, 0, &hash) && CryptHashData(hash, bytes, size, 0)
        && CryptGetHashParam(hash, HP_HASHVAL, digest, &length, 0) && length == sizeof digest;
    for (int i = 0; done && i < 32; i++) {
        _snwprintf(words + 2 * i, 3, L"%02x", digest[i]);
    }
    if (hash != 0) {
        CryptDestroyHash(hash);
    }
    if (provider != 0) {
        CryptReleaseContext(provider, 0);
    }
    return done && wcscmp(words, expected) == 0;
}

static bool read_file(const wchar_t *path, const wchar_t *hash)
{
    DWORD size = 0;
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    bool done = file != INVALID_HANDLE_VALUE && ReadFile(file, text, LARGEST + 1, &size, NULL) && size <= LARGEST;
    if (file != INVALID_HANDLE_VALUE) {
        CloseHandle(file);
    }
    text[size] = 0;
    rest = text;
    return done && hash_is((BYTE *) text, size, hash) && strlen(text) == size;
}

/* The next line, if it is "key value"; the value, else NULL. */
static const char *take(const char *key)
{
    size_t length = strlen(key);
    char *value = rest, *end;
    if (value == NULL || strncmp(value, key, length) != 0 || value[length] != ' ' || (end = strchr(value, '\n')) == NULL) {
        rest = NULL;
        return NULL;
    }
    *end = 0;
    rest = end + 1;
    return value + length + 1;
}

static bool is(const char *value, const char *const *allowed)
{
    while (value != NULL && *allowed != NULL) {
        if (strcmp(value, *allowed++) == 0) {
            return true;
        }
    }
    return false;
}

static int number(const char *value)
{
    int found = 0;
    for (const char *digit = value; digit != NULL && *digit != 0; digit++) {
        if (*digit < '0' || *digit > '9' || digit - value > 4 || (found == 0 && *digit == '0')) {
            return 0;
        }
        found = found * 10 + *digit - '0';
    }
    return found < 65536 ? found : 0;
}

static bool address(const char *value, bool any)
{
    int parts = 1, digits = 0;
    if (value == NULL || strcmp(value, "*") == 0) {
        return value != NULL && any;
    }
    for (; *value != 0; value++) {
        if (*value == '.' && digits > 0 && parts < 4) {
            parts++;
            digits = 0;
        } else if (*value < '0' || *value > '9' || ++digits > 3) {
            return false;
        }
    }
    return parts == 4 && digits > 0;
}

/* Two names or more below a drive, none of them the system's; quotes doubled for PowerShell. */
static bool folder(const char *value, wchar_t *quoted)
{
    wchar_t path[LONGEST];
    int names = 0, used = 0;
    if (value == NULL || MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, value, -1, path, LONGEST) == 0
            || wcslen(path) >= 248 || !((path[0] | 32) >= L'a' && (path[0] | 32) <= L'z') || path[1] != L':'
            || path[2] != L'\\' || wcsstr(path, L"\\..") != NULL || _wcsnicmp(path + 3, L"windows\\", 8) == 0
            || _wcsnicmp(path + 3, L"program files", 13) == 0) {
        return false;
    }
    for (wchar_t *at = path + 2; *at != 0; at++) {
        if (*at == L'\\') {
            names++;
        }
        if (*at < 32 || *at == 127 || wcschr(L"/:*?\"<>|\u2018\u2019\u201A\u201B", *at) != NULL
                || (*at == L'\\' && (at[1] == L'\\' || at[1] == 0))) {
            return false;
        }
    }
    for (wchar_t *at = path; *at != 0; at++) {
        quoted[used++] = *at;
        if (*at == L'\'') {
            quoted[used++] = L'\'';
        }
    }
    quoted[used] = 0;
    return names >= 2;
}

/* The program's name below the system folder, and its arguments; false if the file holds no task. */
static bool command(wchar_t *program, wchar_t *arguments)
{
    static const char *const services[] = { "WSLService", "LxssManager", "vmcompute", "hns", NULL };
    static const char *const features[] = { "VirtualMachinePlatform", "Microsoft-Windows-Subsystem-Linux", NULL };
    static const char *const starts[] = { "AUTO", "DISABLED", NULL };
    static const char *const truths[] = { "true", "false", NULL };
    const char *first = take("wsl-go-doctor"), *verb = take("verb"), *a, *b, *c, *d;
    wchar_t quoted[LONGEST];
    bool good = false;
    if (first == NULL || strcmp(first, "1") != 0 || verb == NULL) {
        return false;
    }
    if (strcmp(verb, "ServiceStart") == 0) {
        good = is(a = take("name"), services) && is(b = take("start"), starts);
        if (good) {
            wcscpy(program, L"sc.exe");
            _snwprintf(arguments, LONGEST - 1, L"config %hs start= %ls", a, strcmp(b, "AUTO") == 0 ? L"auto" : L"disabled");
        }
    } else if (strcmp(verb, "Feature") == 0) {
        good = is(a = take("name"), features) && is(b = take("on"), truths);
        if (good) {
            wcscpy(program, L"dism.exe");
            _snwprintf(arguments, LONGEST - 1, L"/Online %ls /NoRestart /FeatureName:%hs",
                    strcmp(b, "true") == 0 ? L"/Enable-Feature /All" : L"/Disable-Feature", a);
        }
    } else if (strcmp(verb, "StartHypervisorAtBoot") == 0) {
        good = true;
        wcscpy(program, L"bcdedit.exe");
        wcscpy(arguments, L"/set hypervisorlaunchtype auto");
    } else if (strcmp(verb, "RemovePortProxy") == 0) {
        good = address(a = take("address"), true) && number(b = take("port")) > 0;
        if (good) {
            wcscpy(program, L"netsh.exe");
            _snwprintf(arguments, LONGEST - 1, L"interface portproxy delete v4tov4 listenport=%hs listenaddress=%hs", b, a);
        }
    } else if (strcmp(verb, "AddPortProxy") == 0) {
        good = address(a = take("address"), true) && number(b = take("port")) > 0
            && address(c = take("to-address"), false) && number(d = take("to-port")) > 0;
        if (good) {
            wcscpy(program, L"netsh.exe");
            _snwprintf(arguments, LONGEST - 1, L"interface portproxy add v4tov4 listenport=%hs listenaddress=%hs "
                    L"connectport=%hs connectaddress=%hs", b, a, d, c);
        }
    } else if (strcmp(verb, "DefenderExclusion") == 0) {
        good = folder(take("folder"), quoted) && is(b = take("on"), truths);
        if (good) {
            wcscpy(program, L"WindowsPowerShell\\v1.0\\powershell.exe");
            _snwprintf(arguments, LONGEST - 1, L"-NoProfile -NonInteractive -Command "
                    L"\"& { %ls-MpPreference -ExclusionPath $args[0] }\" \"'%ls'\"",
                    strcmp(b, "true") == 0 ? L"Add" : L"Remove", quoted);
        }
    }
    /* a line more than the task has would be something that somebody else understands */
    return good && rest != NULL && *rest == 0;
}

static int tell(const wchar_t *line)
{
    wchar_t words[2 * LONGEST];
    char bytes[6 * LONGEST];
    DWORD written;
    int size;
    _snwprintf(words, 2 * LONGEST - 1, L"%ls\n", line);
    size = WideCharToMultiByte(CP_UTF8, 0, words, -1, bytes, sizeof bytes, NULL, NULL);
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), bytes, size > 0 ? size - 1 : 0, &written, NULL);
    return 0;
}

static int run(const wchar_t *system, const wchar_t *program, wchar_t *line)
{
    STARTUPINFOW how = { .cb = sizeof how };
    PROCESS_INFORMATION made;
    DWORD status = NOT_STARTED;
    wchar_t modules[LONGEST];
    /* PowerShell would look for its commands in a folder of the user first */
    _snwprintf(modules, LONGEST - 1, L"%ls\\WindowsPowerShell\\v1.0\\Modules", system);
    modules[LONGEST - 1] = 0;
    SetEnvironmentVariableW(L"PSModulePath", modules);
    if (!CreateProcessW(program, line, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, system, &how, &made)) {
        return NOT_STARTED;
    }
    WaitForSingleObject(made.hProcess, INFINITE);
    GetExitCodeProcess(made.hProcess, &status);
    CloseHandle(made.hThread);
    CloseHandle(made.hProcess);
    return status == RESTART_NEEDED ? 0 : (int) status;
}

int wmain(int count, wchar_t **arguments)
{
    bool telling = count > 1 && wcscmp(arguments[1], L"--tell") == 0;
    int from = telling ? 2 : 1;
    wchar_t system[LONGEST], name[LONGEST] = L"", words[LONGEST] = L"", program[2 * LONGEST], line[3 * LONGEST];
    UINT length = GetSystemDirectoryW(system, LONGEST);
    if (!in_safe_folder()) {
        return WRONG_FOLDER;
    }
    if (count != from + 2 || !read_file(arguments[from], arguments[from + 1])) {
        return CHANGED;
    }
    if (length == 0 || length >= LONGEST || !command(name, words)) {
        return NO_TASK;
    }
    _snwprintf(program, 2 * LONGEST - 1, L"%ls\\%ls", system, name);
    program[2 * LONGEST - 1] = 0;
    _snwprintf(line, 3 * LONGEST - 1, L"\"%ls\" %ls", program, words);
    line[3 * LONGEST - 1] = 0;
    return telling ? tell(line) : run(system, program, line);
}
