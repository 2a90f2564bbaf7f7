# What every part shares: names, the build, the application's jars, the list of products. Sourced by package and test.

NAME=wsl-go-doctor
TITLE="WSL Go Doctor"
VENDOR="WSL Go Doctor"
OUT=$here/target
VERSION=$(sed -n '0,/<artifactId>wsl-go-doctor</d; s/.*<version>\(.*\)<\/version>.*/\1/p' "$top/pom.xml" | head -1)
STAMP=$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$top/pom.xml")
case $(uname -s) in
  MINGW*|MSYS*|CYGWIN*) PLATFORM=windows ;;
  *) PLATFORM=linux ;;
esac

# how a program that is no script wants a path
native() { if [ "$PLATFORM" = windows ]; then cygpath -m "$1"; else printf '%s' "$1"; fi; }

not_run() { say "not run: $*"; }

# the jars of one commit, with its facts in them, and the list of what is in them
build_program() {
  say "Building ..."
  mkdir -p "$OUT"
  (cd "$top" && maven -pl app -am -DskipTests -Ppackage $(build_facts "$top") package) || exit 3
  touch "$top/app/target/.built"
  cp "$top/app/target/sbom.json" "$OUT/$NAME-$VERSION.cdx.json"
  local licences=$top/app/src/main/resources/dev/wslgodoctor/app/licences.txt
  if ! python3 "$here/lib/licences.py" "$top/app/target/sbom.json" | cmp -s - "$licences"; then
    python3 "$here/lib/licences.py" "$top/app/target/sbom.json" > "$licences"
    say "The libraries changed: ${licences#"$top"/} was written anew. Look at it, commit it, and start again."
    exit 1
  fi
}

# The application without JavaFX, which is in the runtime image or comes in Windows' build: $1 is the folder.
# Every file has one time, because the class cache is bound to the jars' times, and packers keep them.
application_into() {
  mkdir -p "$1"
  cp "$top/app/target/app-$VERSION.jar" "$1/"
  local jar
  for jar in "$top"/app/target/lib/*.jar; do
    case ${jar##*/} in
      javafx-*) ;;
      # half of the time to a command's first question was reading and verifying its old classes
      picocli-*) "$JAVA_25/bin/java" "$(native "$here/lib/NewerClasses.java")" "$(native "$jar")" "$(native "$1/${jar##*/}")" ;;
      *) cp "$jar" "$1/" ;;
    esac
  done
  binary_style_sheets_into "$1"/wizard-steps-*.jar
  find "$1" -name '*.jar' -exec touch -d "$STAMP" {} +
}

# Beside each of our style sheets the binary form of it, which JavaFX takes if it is there and understands it: reading
# it took 8 ms where parsing the text took 55, before the first frame.
binary_style_sheets_into() {
  local folder=$OUT/work/styles sheet
  rm -rf "$folder"
  mkdir -p "$folder"
  (cd "$folder" && "$JAVA_25/bin/jar" --extract --file "$(native "$1")" dev/wslgodoctor/wizard)
  find "$folder" -type f ! -name '*.css' -delete
  for sheet in "$folder"/dev/wslgodoctor/wizard/*.css; do
    "$JAVA_25/bin/java" -cp "$(native "$top/app/target/lib")/*" com.sun.javafx.css.parser.Css2Bin "$(native "$sheet")" \
      "$(native "${sheet%.css}.bss")" 2>/dev/null
  done
  find "$folder" -type f -name '*.css' -delete
  "$JAVA_25/bin/jar" --update --file "$(native "$1")" --date "$STAMP" -C "$(native "$folder")" dev
  rm -rf "$folder"
}

# what a user gets to read beside the program
papers_into() {
  mkdir -p "$1"
  cp "$top/LICENSE" "$1/LICENSE.txt"
  # the licence of Java and JavaFX
  cp "$JAVA_25/legal/java.base/LICENSE" "$1/GPL-2.0-with-classpath-exception.txt"
  cp "$top/app/target/classes/dev/wslgodoctor/app/licences.txt" "$1/THIRD-PARTY.txt"
}

list_products() {
  local file
  echo
  for file in "$OUT"/*.deb "$OUT"/*.exe "$OUT"/*.msi "$OUT"/*.cdx.json; do
    [ -e "$file" ] || continue
    (cd "$OUT" && sha256sum "${file##*/}" > "${file##*/}.sha256")
    printf '%9s  %s\n' "$(du -h --apparent-size "$file" | cut -f1)" "${file#"$top"/}"
  done
  [ ! -d "$OUT/$NAME" ] || printf '%9s  %s/\n' "$(du -sh --apparent-size "$OUT/$NAME" | cut -f1)" "${OUT#"$top"/}/$NAME"
}
