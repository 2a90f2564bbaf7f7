/*
 * A Windows service that does nothing but run: the world's services are put into the Wine prefix with it, so that the
 * service manager really starts and answers for them.
 */
#include <windows.h>

static SERVICE_STATUS_HANDLE handle;
static HANDLE ended;

static void tell(DWORD state) {
    SERVICE_STATUS status = { SERVICE_WIN32_OWN_PROCESS, state,
        state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN : 0, NO_ERROR, 0, 0, 0 };
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD code, DWORD event, void *data, void *context) {
    (void) event;
    (void) data;
    (void) context;
    if (code == SERVICE_CONTROL_STOP || code == SERVICE_CONTROL_SHUTDOWN) {
        SetEvent(ended);
    }
    return NO_ERROR;
}

static void WINAPI serve(DWORD count, wchar_t **arguments) {
    (void) count;
    ended = CreateEventW(NULL, TRUE, FALSE, NULL);
    handle = RegisterServiceCtrlHandlerExW(arguments[0], control, NULL);
    tell(SERVICE_RUNNING);
    WaitForSingleObject(ended, INFINITE);
    tell(SERVICE_STOPPED);
}

int main(void) {
    static wchar_t any[] = L"";
    SERVICE_TABLE_ENTRYW table[] = { { any, serve }, { NULL, NULL } };
    return StartServiceCtrlDispatcherW(table) ? 0 : 1;
}
