# The self-contained image: jlink, jpackage, and a cache of loaded classes made by that very image. Sourced.

# what jdeps names, and: charsets of a Chinese Windows, dates in Chinese, Unsafe for gson and jna
MODULES=java.base,java.desktop,java.logging,java.xml,jdk.unsupported,jdk.charsets,jdk.localedata,javafx.controls
# Nothing that the JVM says about its caches reaches standard output, which belongs to the program. The rest is
# the very same in the training run and in the shipped launcher, else the cache is refused
OPTIONS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED,javafx.graphics
  --sun-misc-unsafe-memory-access=allow '-Xlog:aot*=off' '-Xlog:cds*=off' '-Xlog:class+path=off')

# JavaFX with its natives for this platform, as modules
javafx_into() {
  local classifier=$PLATFORM jar
  [ "$PLATFORM" != windows ] || classifier=win
  mkdir -p "$1"
  for jar in "$top"/app/target/lib/javafx-*-$classifier.jar; do
    cp "$jar" "$1/"
  done
}

make_runtime() { # $1 folder
  local modules=$OUT/work/javafx
  rm -rf "$1" "$modules"
  javafx_into "$modules"
  say "Linking the runtime ..."
  # the archive of loaded JDK classes stays as what is left when the program's own cache does not fit
  "$JAVA_25/bin/jlink" --module-path "$modules" --add-modules "$MODULES" --include-locales=en,zh \
    --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive --output "$1" >&2
  rm -rf "$modules" "$1"/lib/server/classes_nocoops.jsa "$1"/bin/server/classes_nocoops.jsa \
    "$1"/bin/keytool* "$1"/lib/libsplashscreen.so "$1"/lib/libjsound.so
}

make_image() {
  local input=$OUT/work/input runtime=$OUT/work/runtime options=() option
  [ "$PLATFORM" = windows ] || need_packages binutils || exit 3
  rm -rf "$OUT/$NAME" "$input"
  application_into "$input"
  make_runtime "$runtime"
  for option in "${OPTIONS[@]}" '-XX:AOTCache=$APPDIR/'$NAME.aot; do
    options+=(--java-options "$option")
  done
  if [ "$PLATFORM" = windows ]; then
    options+=(--icon "$here/icons/$NAME.ico" --add-launcher "$NAME-cli=$here/windows/console.properties")
  else
    options+=(--icon "$here/icons/$NAME.png")
  fi
  say "Making the image ..."
  "$JAVA_25/bin/jpackage" --type app-image --name "$NAME" --app-version "$VERSION" --vendor "$VENDOR" \
    --description "Finds and repairs what keeps Go debugging from working with WSL 2" \
    --input "$input" --main-jar "app-$VERSION.jar" --main-class dev.wslgodoctor.app.Main \
    --runtime-image "$runtime" --dest "$OUT" "${options[@]}" >&2
  places
  papers_into "$IMAGE_APP/licences"
  make_cache
  check_cache
}

# where jpackage puts things: java.home and the jars
places() {
  if [ "$PLATFORM" = windows ]; then
    IMAGE_RUNTIME=$OUT/$NAME/runtime
    IMAGE_APP=$OUT/$NAME/app
    IMAGE_PROGRAM=$OUT/$NAME/$NAME-cli.exe
  else
    IMAGE_RUNTIME=$OUT/$NAME/lib/runtime
    IMAGE_APP=$OUT/$NAME/lib/app
    IMAGE_PROGRAM=$OUT/$NAME/bin/$NAME
  fi
}

# class path as the launcher has it, in its order
class_path() {
  local separator=: folder=$IMAGE_APP
  [ "$PLATFORM" != windows ] || { separator=';'; folder=$(cygpath -w "$IMAGE_APP")'\'; }
  [ "$PLATFORM" = windows ] || folder=$folder/
  tr -d '\r' < "$IMAGE_APP/$NAME.cfg" | sed -n 's/^app.classpath=\$APPDIR[/\\]//p' \
    | while read -r jar; do printf '%s%s%s' "$folder" "$jar" "$separator"; done | sed "s/$separator\$//"
}

# a virtual screen where there is none
on_screen() {
  if [ "$PLATFORM" = windows ] || [ -n "${DISPLAY:-}" ]; then
    "$@"
  else
    xvfb-run -a -s '-screen 0 1280x800x24' "$@"
  fi
}

# JEP 483, 514, 515: classes loaded, linked and profiled in a rehearsal of this image, for starts of this image
make_cache() {
  local java=$IMAGE_RUNTIME/bin/java jars state=$OUT/work/state
  if [ "$PLATFORM" = linux ]; then
    need_screen
    [ -n "${DISPLAY:-}" ] || need_packages xvfb xauth || exit 3
  fi
  jars=$(class_path)
  rm -rf "$state"
  mkdir -p "$state"
  say "Rehearsing for the class cache ..."
  on_screen "$java" "${OPTIONS[@]}" -XX:AOTMode=record -XX:AOTConfiguration="$OUT/work/classes.aotconf" \
    -Dwslgodoctor.rehearsal=walk -Dwslgodoctor.state="$state" -cp "$jars" dev.wslgodoctor.app.Rehearsal >&2
  "$java" "${OPTIONS[@]}" -XX:AOTMode=create -XX:AOTConfiguration="$OUT/work/classes.aotconf" \
    -XX:AOTCache="$IMAGE_APP/$NAME.aot" -cp "$jars" >&2
  rm -rf "$state"
}

# The shipped launcher itself must take the cache: with AOTMode=on the JVM ends with an error if it does not.
# Then the number of classes that came from it is counted.
check_cache() {
  local log=$OUT/work/loaded.txt cached all
  rm -f "$log"
  JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Xlog:class+load:file=$(native "$log"):none -Dwslgodoctor.state=$(native "$OUT/work/state")" \
    "$IMAGE_PROGRAM" causes > "$OUT/work/causes.txt" 2> "$OUT/work/causes.err" \
    || { cat "$OUT/work/causes.err" >&2; say "The class cache is not used by the shipped launcher."; exit 1; }
  cached=$(grep -c 'source: shared objects file' "$log" || true)
  all=$(wc -l < "$log")
  grep -q 'dev.wslgodoctor.app.Main source: shared objects file' "$log" \
    || { say "The program's own classes do not come from the class cache."; exit 1; }
  # the cache holds the window's classes too, linked before the program begins: without it the truth is seen
  rm -f "$log"
  JAVA_TOOL_OPTIONS="-XX:AOTMode=off -Xlog:class+load:file=$(native "$log"):none -Dwslgodoctor.state=$(native "$OUT/work/state")" \
    "$IMAGE_PROGRAM" causes > "$OUT/work/causes.txt" 2>/dev/null
  if grep -qE '^(javafx|com\.sun\.javafx)\.' "$log"; then
    say "The command line loaded a class of JavaFX."
    exit 1
  fi
  say "Class cache: used by the shipped launcher, $cached of $all classes of a command come from it."
}

