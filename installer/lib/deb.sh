# The package for Debian and Ubuntu, from the image with its cache. Sourced.

make_deb() {
  if [ "$PLATFORM" != linux ] || ! command -v dpkg-deb >/dev/null 2>&1; then
    not_run "the .deb: jpackage makes it only on a Debian or Ubuntu"
    return 0
  fi
  need_packages fakeroot binutils || exit 3
  [ -d "$OUT/$NAME" ] || make_image
  rm -f "$OUT"/*.deb
  say "Making the .deb ..."
  # GTK is opened at run time, so no tool finds it by itself; the second name is the one since Debian 13 and Ubuntu 24.04
  "$JAVA_25/bin/jpackage" --type deb --app-image "$OUT/$NAME" --name "$NAME" --app-version "$VERSION" \
    --vendor "$VENDOR" \
    --description "Finds and repairs what keeps Go debugging from working with WSL 2" \
    --linux-package-name "$NAME" --linux-deb-maintainer "maintainer@wsl-go-doctor.invalid" --linux-app-category devel \
    --linux-menu-group "Development" --linux-shortcut --license-file "$top/LICENSE" \
    --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1" \
    --resource-dir "$here/linux" --install-dir /opt --dest "$OUT" >&2
}
