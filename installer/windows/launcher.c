/*
 * Starts the program in this very process: reads app\launch.txt, finds a Java, calls main. Built twice, with a console
 * (-DCONSOLE) and without. In one process because then the arguments reach Java as Windows has them, in every script:
 * java.exe takes them through the code page and expands * and ? in them (docs/windows.md).
 *
 * Options of a JVM do go through the code page: a folder whose name is not plain is told by its short name, and where
 * it has none in UTF-8, which launcher.manifest makes the code page (Windows 10 1903 and later).
 *
 * Ends with 4 where the program itself could not be started.
 */
#include "launcher.h"
#include <jni.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_LINES 200

typedef jint (JNICALL *Create)(JavaVM **, void **, void *);

static char text[65536];
static JavaVMOption options[MOST_LINES];
static int option_count;
static int least_java;
static char main_class[256];
static char class_path[32768];

static int fail(const wchar_t *english, const wchar_t *chinese, const wchar_t *detail)
{
    wchar_t words[LONGEST];
    const wchar_t *own = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_CHINESE ? chinese : english;
    _snwprintf(words, LONGEST - 1, own, detail);
    words[LONGEST - 1] = 0;
#ifdef CONSOLE
    {
        DWORD written, mode;
        HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
        wcscat(words, L"\r\n");
        if (GetConsoleMode(error, &mode)) {
            WriteConsoleW(error, words, (DWORD) wcslen(words), &written, NULL);
        } else {
            char bytes[LONGEST * 3];
            int size = WideCharToMultiByte(CP_UTF8, 0, words, -1, bytes, sizeof bytes, NULL, NULL);
            WriteFile(error, bytes, size > 0 ? size - 1 : 0, &written, NULL);
        }
    }
#else
    MessageBoxW(NULL, words, L"WSL Go Doctor", MB_OK | MB_ICONERROR);
#endif
    return 4;
}

static int damaged(const wchar_t *file)
{
    return fail(L"This installation is damaged: %ls is missing or cannot be read. Run the setup again to repair it; your data stay.",
            L"安装已损坏：%ls 缺失或无法读取。请再次运行安装程序进行修复，你的数据会保留。", file);
}

/* In the code page that JVM options have; false if it cannot say it. */
static bool narrow(const wchar_t *wide, char *into, int size)
{
    BOOL lost = FALSE;
    bool utf8 = GetACP() == CP_UTF8;
    int written = WideCharToMultiByte(CP_ACP, utf8 ? 0 : WC_NO_BEST_FIT_CHARS, wide, -1, into, size, NULL, utf8 ? NULL : &lost);
    return written > 0 && !lost;
}

static bool plain(const wchar_t *path)
{
    while (*path != 0 && *path < 128) {
        path++;
    }
    return *path == 0;
}

/* The short name first where a name is not plain: every Java and every code page understands it. */
static bool narrow_path(const wchar_t *path, char *into, int size)
{
    wchar_t shorter[LONGEST];
    DWORD length = plain(path) ? 0 : GetShortPathNameW(path, shorter, LONGEST);
    return narrow(length > 0 && length < LONGEST && plain(shorter) ? shorter : path, into, size);
}

static void option(const char *value)
{
    if (option_count < MOST_LINES) {
        options[option_count++].optionString = _strdup(value);
    }
}

/* {cache} is the folder of what can be made again; an option that needs it is left out where there is none. */
static void option_line(const char *line)
{
    const char *mark = strstr(line, "{cache}");
    wchar_t base[LONGEST], folder[LONGEST];
    char narrowed[LONGEST * 3], value[LONGEST * 4];
    DWORD size;
    if (mark == NULL) {
        option(line);
        return;
    }
    size = GetEnvironmentVariableW(L"LOCALAPPDATA", base, LONGEST);
    if (size == 0 || size >= LONGEST || !join(folder, base, L"\\wsl-go-doctor", L"")) {
        return;
    }
    CreateDirectoryW(folder, NULL);
    if (!join(folder, base, L"\\wsl-go-doctor\\cache", L"")) {
        return;
    }
    CreateDirectoryW(folder, NULL);
    if (narrow_path(folder, narrowed, sizeof narrowed)) {
        snprintf(value, sizeof value, "%.*s%s%s", (int) (mark - line), line, narrowed, mark + 7);
        option(value);
    }
}

/* Lines of launch.txt: java=25, main=a/b/C, jar=NAME, option=TEXT. */
static int read_plan(const wchar_t *here)
{
    wchar_t path[LONGEST], name[512];
    char base[LONGEST * 3];
    DWORD size = 0;
    HANDLE file;
    char *rest = text, *line;
    join(path, here, L"\\app\\launch.txt", L"");
    file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE || !ReadFile(file, text, sizeof text - 1, &size, NULL) || size == 0) {
        return damaged(L"app\\launch.txt");
    }
    CloseHandle(file);
    if (!narrow_path(here, base, sizeof base)) {
        return fail(L"The folder %ls has a name that Java cannot be told here; install the program into another folder.",
                L"无法将文件夹名称 %ls 告知 Java，请将程序安装到其他文件夹。", here);
    }
    strcpy(class_path, "-Djava.class.path=");
    while ((line = strtok(rest, "\r\n")) != NULL) {
        rest = NULL;
        if (strncmp(line, "java=", 5) == 0) {
            least_java = atoi(line + 5);
        } else if (strncmp(line, "main=", 5) == 0) {
            snprintf(main_class, sizeof main_class, "%s", line + 5);
        } else if (strncmp(line, "option=", 7) == 0) {
            option_line(line + 7);
        } else if (strncmp(line, "jar=", 4) == 0) {
            size_t used = strlen(class_path);
            MultiByteToWideChar(CP_UTF8, 0, line + 4, -1, name, 512);
            if (!join(path, here, L"\\app\\", name) || !is_file(path)) {
                return damaged(name);
            }
            snprintf(class_path + used, sizeof class_path - used, "%s%s\\app\\%s", class_path[used - 1] == '=' ? "" : ";", base, line + 4);
        }
    }
    option(class_path);
    return main_class[0] == 0 || least_java == 0 ? damaged(L"app\\launch.txt") : 0;
}

static int call_main(JNIEnv *env)
{
    int count = 0, status;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    jclass strings = (*env)->FindClass(env, "java/lang/String");
    jclass program = (*env)->FindClass(env, main_class);
    jmethodID start = program == NULL ? NULL : (*env)->GetStaticMethodID(env, program, "main", "([Ljava/lang/String;)V");
    jobjectArray all = (*env)->NewObjectArray(env, count > 0 ? count - 1 : 0, strings, NULL);
    if (start == NULL || all == NULL) {
        (*env)->ExceptionDescribe(env);
        return damaged(L"app");
    }
    for (int i = 1; i < count; i++) {
        jstring each = (*env)->NewString(env, (const jchar *) arguments[i], (jsize) wcslen(arguments[i]));
        (*env)->SetObjectArrayElement(env, all, i - 1, each);
        (*env)->DeleteLocalRef(env, each);
    }
    (*env)->CallStaticVoidMethod(env, program, start, all);
    status = (*env)->ExceptionCheck(env) ? 4 : 0;
    if (status != 0) {
        (*env)->ExceptionDescribe(env);
    }
    return status;
}

static int start_java(const wchar_t *home)
{
    wchar_t path[LONGEST], shorter[LONGEST];
    JavaVM *machine;
    JNIEnv *env;
    JavaVMInitArgs given;
    HMODULE library;
    Create create;
    int status;
    /* the JVM takes java.home from the name under which it was loaded, in the code page */
    if (!plain(home) && GetShortPathNameW(home, shorter, LONGEST) > 0 && plain(shorter)) {
        home = shorter;
    }
    join(path, home, L"\\bin", L"");
    SetDllDirectoryW(path); /* the C runtime that a JDK brings */
    join(path, home, L"\\bin\\server\\jvm.dll", L"");
    library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    create = library == NULL ? NULL : (Create) (void *) GetProcAddress(library, "JNI_CreateJavaVM");
    given.version = JNI_VERSION_1_8;
    given.options = options;
    given.nOptions = option_count;
    given.ignoreUnrecognized = JNI_FALSE;
    if (create == NULL || create(&machine, (void **) &env, &given) != JNI_OK) {
        return fail(L"The Java in %ls could not be started.", L"无法启动 %ls 中的 Java。", home);
    }
    status = call_main(env);
    (*machine)->DestroyJavaVM(machine);
    return status;
}

static int run(void)
{
    wchar_t here[LONGEST], home[LONGEST];
    wchar_t *name;
    int status;
    DWORD size = GetModuleFileNameW(NULL, here, LONGEST);
    if (size == 0 || size >= LONGEST || (name = wcsrchr(here, L'\\')) == NULL) {
        return damaged(L"wsl-go-doctor.exe");
    }
    *name = 0;
    status = read_plan(here);
    if (status != 0) {
        return status;
    }
    if (!find_java(here, least_java, home)) {
        return fail(L"WSL Go Doctor needs a 64-bit Java 25 or later and found none: install the JDK or JRE 25 for Windows x64 "
                L"from https://adoptium.net and start again.%ls",
                L"WSL Go Doctor 需要 64 位的 Java 25 或更高版本，但未找到：请从 https://adoptium.net 安装适用于 Windows x64 的 "
                L"JDK 或 JRE 25，然后重新启动。%ls", L"");
    }
    return start_java(home);
}

#ifdef CONSOLE
int wmain(void)
{
    return run();
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE none, PWSTR line, int show)
{
    (void) instance, (void) none, (void) line, (void) show;
    return run();
}
#endif
