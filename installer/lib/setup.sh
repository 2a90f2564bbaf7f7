# The setup for Windows, made on Linux: application, JavaFX for Windows, our own launchers, NSIS. Sourced.
# The runtime of a Windows image (package image, on Windows) comes along if WINDOWS_RUNTIME names its folder.

SETUP=$OUT/$NAME-$VERSION-setup.exe

make_setup() {
  if [ "$PLATFORM" != linux ]; then
    not_run "the setup of NSIS: it is made on Linux; here the .msi is"
    return 0
  fi
  need_packages nsis gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 || exit 3
  local payload=$OUT/work/payload
  rm -rf "$payload"
  application_into "$payload/app"
  papers_into "$payload/licences"
  if [ -n "${WINDOWS_RUNTIME:-}" ]; then
    # JavaFX is in that runtime, and nothing is shipped twice
    cp -a "$WINDOWS_RUNTIME" "$payload/runtime"
    plan_into "$payload/app" 25 "${WINDOWS_OPTIONS[@]/ALL-UNNAMED/ALL-UNNAMED,javafx.graphics}"
  else
    say "The setup brings no runtime of its own, because none was built on Windows (WINDOWS_RUNTIME): it finds a Java 25."
    windows_javafx_into "$payload/app"
    plan_into "$payload/app" 25 "${WINDOWS_OPTIONS[@]}"
  fi
  launchers_into "$payload"
  setup_of "$payload" "$SETUP" "$VERSION"
}

# Options for a Java that the user has. The archive of loaded classes is made at the first end and used from then on
# (JDK 19, JDK-8261455); JavaFX is on the class path, because no image was linked. Its libraries would be unpacked into the
# user's profile and stay there: they go where the uninstallation finds them.
WINDOWS_OPTIONS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Xshare:auto -XX:+AutoCreateSharedArchive '-XX:SharedArchiveFile={cache}\classes.jsa'
  '-Djavafx.cachedir={cache}\javafx'
  '-Xlog:cds*=off' '-Xlog:aot*=off' '-Xlog:class+path=off')

windows_javafx_into() {
  (cd "$top" && maven dependency:copy-dependencies -f installer/windows/javafx.xml -DoutputDirectory="$1") || exit 3
  find "$1" -name 'javafx-*.jar' -exec touch -d "$STAMP" {} +
}

# launch.txt of the launchers: $1 folder of the jars, $2 least Java, then options
plan_into() {
  local folder=$1 least=$2 option
  shift 2
  {
    echo "java=$least"
    echo "main=dev/wslgodoctor/app/Main"
    for option in "$@"; do echo "option=$option"; done
    # the program's own jar first, the rest by name: the order is part of what the class archive is bound to
    (cd "$folder" && ls app-*.jar && LC_ALL=C ls ./*.jar | sed 's,^\./,,' | grep -v '^app-') | sed 's/^/jar=/'
  } > "$folder/launch.txt"
}

launchers_into() {
  local build=$OUT/work/launcher from=$here/windows
  mkdir -p "$build"
  # windres has no dependable way to quote a text on its command line
  sed -e "s/VERSION_NUMBERS/${VERSION//./,},0/" -e "s/VERSION_TEXT/\"$VERSION\\\\0\"/" -e "s,ICON_FILE,\"$here/icons/$NAME.ico\"," \
    -e "s,\"launcher.manifest\",\"$from/launcher.manifest\"," "$from/launcher.rc" > "$build/launcher.rc"
  x86_64-w64-mingw32-windres "$build/launcher.rc" -O coff -o "$build/launcher.o"
  local common=(-municode -DUNICODE -Wall -Wextra -Werror -O2 -s -I"$from" -I"$JAVA_25/include" "$from/launcher.c" "$from/java.c"
    "$build/launcher.o" -lshell32 -ladvapi32 -luser32 -Wl,--no-insert-timestamp -Wl,--stack,8388608)
  x86_64-w64-mingw32-gcc -DCONSOLE -o "$1/wsl-go-doctor.exe" "${common[@]}"
  x86_64-w64-mingw32-gcc -mwindows -o "$1/WSL Go Doctor.exe" "${common[@]}"
  mkdir -p "$1/app"
  x86_64-w64-mingw32-gcc -DCONSOLE -municode -DUNICODE -Wall -Wextra -Werror -O2 -s -o "$1/app/wsl-go-doctor-elevated.exe" \
    "$from/elevated.c" "$build/launcher.o" -ladvapi32 -Wl,--no-insert-timestamp
  touch -d "$STAMP" "$1"/*.exe "$1"/app/*.exe
}

# $1 payload, $2 the setup, $3 version
setup_of() {
  local size
  size=$(du -sm --apparent-size "$1" | cut -f1)
  say "Making ${2##*/} ..."
  # old and new program are both on the disk for a moment
  makensis -V2 -NOCD -DVERSION="$3" -DOUT="$2" -DPAYLOAD="$1" -DICON="$here/icons/$NAME.ico" \
    -DSIDE="$here/icons/setup-side.bmp" -DLICENSE="$top/LICENSE" -DNEEDED_MB="$((size + 20))" "$here/windows/setup.nsi" >&2
}
