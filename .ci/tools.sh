# What ./wizard and ./verify share: finding tools, installing what is missing, building. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }

# Debian packages: installed when root, else named in one line.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "Missing: ${missing[*]} (Debian package names). Install them with your system's package manager."
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    say "Missing: run 'sudo apt-get install -y ${missing[*]}' and start again."
    return 1
  fi
  say "Installing ${missing[*]} ..."
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 \
    || { apt-get update -qq >/dev/null 2>&1; apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
}

# A JDK 25: JAVA_HOME, then the usual folders, then the distribution's package where it has one.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk*; do
    [ -x "$candidate/bin/javac" ] || continue
    if "$candidate/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      JAVA_25=$candidate
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  if [ "$(id -u)" = 0 ] && apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
    need_packages openjdk-25-jdk-headless && find_jdk && return 0
  fi
  say "Missing: a JDK 25. Install one (for example Temurin 25) below /usr/lib/jvm, or set JAVA_HOME."
  exit 3
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || need_packages maven || exit 3
}

# GTK for the window, and a font that has Chinese characters.
need_screen() {
  need_packages libgtk-3-0 libgl1 libxtst6 libxxf86vm1 2>/dev/null || need_packages libgtk-3-0t64 libgl1 libxtst6 libxxf86vm1 \
    || exit 3
  need_fonts || true
}

need_fonts() {
  command -v fc-list >/dev/null 2>&1 && fc-list :lang=zh | grep -q . && return 0
  need_packages fontconfig fonts-wqy-microhei
}

# Options alone open the window too.
opens_window() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h|--help|-V|--version) return 1 ;;
      --*=*) shift ;;
      --world|--wsl|--lang|--distro|--project|--config|--pid|--binary|--break|--symptom|--timeout|--theme|--bundle)
        [ $# -ge 2 ] && shift; shift ;;
      -*) shift ;;
      *) return 1 ;;
    esac
  done
  return 0
}

# True if the last build is newer than every source.
built() {
  local stamp=$1/app/target/.built
  [ -f "$stamp" ] && [ -d "$1/app/target/lib" ] || return 1
  [ -z "$(find "$1/pom.xml" "$1"/*/pom.xml "$1"/{diagnostics,wizard-steps,app}/src/main -newer "$stamp" -print -quit)" ]
}

# Maven without colours; first from the local repository alone, which is much faster when it suffices. It begins again
# only if a library is missing there: another failure, such as one of the compiler, is shown and is the answer.
maven() {
  local log status=0
  log=$(mktemp)
  mvn -Dstyle.color=never -B -ntp -o -q "$@" >"$log" 2>&1 || status=$?
  if [ "$status" != 0 ] && grep -q 'offline mode' "$log"; then
    status=0
    mvn -Dstyle.color=never -B -ntp -q "$@" >"$log" 2>&1 || status=$?
  fi
  cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# Which commit is built, as Maven properties; nothing where git does not know, and never the wall clock.
build_facts() {
  local commit
  commit=$(git -C "$1" rev-parse --short=12 HEAD 2>/dev/null) || return 0
  [ -z "$(git -C "$1" status --porcelain --untracked-files=no 2>/dev/null)" ] || commit=$commit+changes
  printf '%s' "-Dbuild.commit=$commit -Dbuild.date=$(git -C "$1" log -1 --format=%cs)"
}

build() {
  say "Building ..."
  # shellcheck disable=SC2046 # two words on purpose; neither has a blank
  (cd "$1" && maven -pl app -am -DskipTests $(build_facts "$1") package) || return 3
  touch "$1/app/target/.built"
}
