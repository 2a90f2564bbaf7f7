/*
 * wsl.exe for a Windows that has no WSL, such as Wine: hands a call to the lab's bridge (lib/winelab/bridge.py), which
 * runs the Linux stand-in for wsl.exe with the same arguments.
 *
 * Everything goes over one loopback connection in frames: one byte kind, four bytes length (big endian), content.
 *   to the bridge:    c command line, d working folder as a Unix path, v NAME=VALUE, g go; then i input, e end of input
 *   from the bridge:  1 standard output, 2 standard error, x exit status (four bytes, big endian)
 * Texts are UTF-8. The port is in the variable WGD_WINE_PORT. A connection that is lost ends the Linux side as well.
 */
#include <winsock2.h>
#include <windows.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, NO_BRIDGE = 78, LOST_BRIDGE = 79 };

/* What the Linux stand-in and the distro look at (../README.md); other variables do not cross the border. */
static const wchar_t *const passed[] = { L"WSL_UTF8", L"WSL_DISABLE_WARNINGS", L"WSLENV", L"WGD_WORLD" };

static SOCKET bridge = INVALID_SOCKET;

static void say(const char *text) {
    DWORD written;
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), text, (DWORD) strlen(text), &written, NULL);
}

static int send_all(const char *bytes, size_t length) {
    while (length > 0) {
        int sent = send(bridge, bytes, length > CHUNK ? CHUNK : (int) length, 0);
        if (sent <= 0) {
            return 0;
        }
        bytes += sent;
        length -= (size_t) sent;
    }
    return 1;
}

static int send_frame(char kind, const char *bytes, size_t length) {
    char head[5] = { kind, (char) (length >> 24), (char) (length >> 16), (char) (length >> 8), (char) length };
    return send_all(head, sizeof head) && send_all(bytes, length);
}

/* Sends a text in UTF-8. Half a surrogate pair becomes U+FFFD, as Windows itself does it. */
static int send_text(char kind, const wchar_t *text) {
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *bytes = malloc(size > 0 ? (size_t) size : 1);
    int sent = size > 0 && bytes != NULL
        && WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, size, NULL, NULL) > 0
        && send_frame(kind, bytes, (size_t) size - 1);
    free(bytes);
    return sent;
}

static int send_variable(const wchar_t *name) {
    wchar_t pair[32800];
    size_t length = wcslen(name);
    wcscpy(pair, name);
    pair[length] = L'=';
    DWORD size = GetEnvironmentVariableW(name, pair + length + 1, 32767);
    return size == 0 || size >= 32767 || send_text('v', pair);
}

/* Wine alone can say where a Windows folder is on Linux. Elsewhere nothing is sent and the bridge takes drive C. */
static int send_folder(void) {
    typedef char *(CDECL *unix_name)(const wchar_t *);
    unix_name ask = (unix_name) (void *) GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "wine_get_unix_file_name");
    wchar_t folder[32768];
    DWORD size = GetCurrentDirectoryW(32768, folder);
    char *path = ask != NULL && size > 0 && size < 32768 ? ask(folder) : NULL;
    int sent = path == NULL || send_frame('d', path, strlen(path));
    if (path != NULL) {
        HeapFree(GetProcessHeap(), 0, path);
    }
    return sent;
}

static DWORD WINAPI feed(void *unused) {
    (void) unused;
    static char buffer[CHUNK];
    HANDLE in = GetStdHandle(STD_INPUT_HANDLE);
    DWORD got;
    while (in != NULL && in != INVALID_HANDLE_VALUE && ReadFile(in, buffer, sizeof buffer, &got, NULL) && got > 0) {
        if (!send_frame('i', buffer, got)) {
            return 1;
        }
    }
    return send_frame('e', "", 0) ? 0 : 1;
}

static int receive(char *bytes, size_t length) {
    while (length > 0) {
        int got = recv(bridge, bytes, length > CHUNK ? CHUNK : (int) length, 0);
        if (got <= 0) {
            return 0;
        }
        bytes += got;
        length -= (size_t) got;
    }
    return 1;
}

static uint32_t number(const char *bytes) {
    const unsigned char *b = (const unsigned char *) bytes;
    return (uint32_t) b[0] << 24 | (uint32_t) b[1] << 16 | (uint32_t) b[2] << 8 | b[3];
}

/* A reader that is gone is no failure: the Linux side goes on, as behind the real launcher. */
static void pass_on(DWORD stream, const char *bytes, size_t length) {
    HANDLE handle = GetStdHandle(stream);
    DWORD written;
    while (length > 0 && WriteFile(handle, bytes, (DWORD) length, &written, NULL) && written > 0) {
        bytes += written;
        length -= written;
    }
}

static UINT answers(void) {
    static char buffer[CHUNK];
    char head[5];
    while (receive(head, sizeof head)) {
        uint32_t length = number(head + 1);
        if (length > CHUNK || !receive(buffer, length)) {
            break;
        }
        if (head[0] == 'x' && length == 4) {
            return number(buffer);
        }
        if (head[0] == '1' || head[0] == '2') {
            pass_on(head[0] == '1' ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE, buffer, length);
        }
    }
    say("wsl.exe of the lab: the bridge went away\r\n");
    return LOST_BRIDGE;
}

static int connected(void) {
    wchar_t port[8];
    WSADATA data;
    DWORD size = GetEnvironmentVariableW(L"WGD_WINE_PORT", port, 8);
    if (size == 0 || size >= 8 || WSAStartup(MAKEWORD(2, 2), &data) != 0) {
        return 0;
    }
    struct sockaddr_in address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((u_short) wcstoul(port, NULL, 10));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bridge = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    BOOL yes = TRUE;
    return bridge != INVALID_SOCKET && connect(bridge, (struct sockaddr *) &address, sizeof address) == 0
        && setsockopt(bridge, IPPROTO_TCP, TCP_NODELAY, (const char *) &yes, sizeof yes) == 0;
}

int main(void) {
    if (!connected()) {
        say("wsl.exe of the lab: no bridge at the port in WGD_WINE_PORT\r\n");
        return NO_BRIDGE;
    }
    int sent = send_text('c', GetCommandLineW()) && send_folder();
    for (size_t i = 0; i < sizeof passed / sizeof passed[0]; i++) {
        sent = sent && send_variable(passed[i]);
    }
    if (!sent || !send_frame('g', "", 0)) {
        say("wsl.exe of the lab: the bridge does not listen\r\n");
        return LOST_BRIDGE;
    }
    /* The thread may sit in ReadFile for ever: the process ends without it. */
    CreateThread(NULL, 0, feed, NULL, 0, NULL);
    ExitProcess(answers());
}
