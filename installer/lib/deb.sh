# The package for Debian and Ubuntu, from the image with its cache. Sourced.

make_deb() {
  if [ "$PLATFORM" != linux ] || ! command -v dpkg-deb >/dev/null 2>&1; then
    not_run "the .deb: jpackage makes it only on a Debian or Ubuntu"
    return 0
  fi
  need_packages fakeroot binutils || exit 3
  [ -d "$OUT/$NAME" ] || make_image
  rm -rf "$OUT"/*.deb "$OUT/work/deb"
  say "Making the .deb ..."
  # GTK is opened at run time, so no tool finds it by itself; the second name is the one since Debian 13 and Ubuntu 24.04
  DPKG_DEB_COMPRESSOR_TYPE=none "$JAVA_25/bin/jpackage" --type deb --app-image "$OUT/$NAME" --name "$NAME" --app-version "$VERSION" \
    --vendor "$VENDOR" \
    --description "Finds and repairs what keeps Go debugging from working with WSL 2" \
    --linux-package-name "$NAME" --linux-deb-maintainer "maintainer@wsl-go-doctor.invalid" --linux-app-category devel \
    --linux-menu-group "Development" --linux-shortcut --license-file "$top/LICENSE" \
    --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1" \
    --install-dir /opt --dest "$OUT/work/deb" >&2
  finish_deb "$OUT/work/deb/${NAME}_${VERSION}_amd64.deb" "$OUT/${NAME}_${VERSION}_amd64.deb"
}

# As Debian has it: the command on the PATH, the entry of the menu and the copyright where they are looked for. Files
# then, and no scripts, which would need xdg-utils and run as root.
finish_deb() {
  local tree=$OUT/work/deb/tree desktop
  dpkg-deb -R "$1" "$tree"
  # jpackage copies without the files' times, and the class cache is bound to those of the jars
  rm -rf "$tree/opt/$NAME/lib/app" "$tree/opt/$NAME/lib/runtime"
  cp -a "$OUT/$NAME/lib/app" "$OUT/$NAME/lib/runtime" "$tree/opt/$NAME/lib/"
  rm -f "$tree"/DEBIAN/{preinst,postinst,prerm,postrm}
  sed -i -e 's/, xdg-utils *//' -e 's/ ,/,/g' "$tree/DEBIAN/control"
  mkdir -p "$tree/usr/bin" "$tree/usr/share/doc/$NAME" "$tree/usr/share/applications"
  desktop=$tree/usr/share/applications/$NAME.desktop
  mv "$tree"/opt/$NAME/lib/*.desktop "$desktop"
  sed -i -e "s/^Name=.*/Name=$TITLE/" -e '$a Comment[zh_CN]=找出并修复使用 WSL 2 时妨碍 Go 调试的问题' \
    -e 's/^Categories=.*/Categories=Development;Debugger;/' "$desktop"
  ln -s "/opt/$NAME/bin/$NAME" "$tree/usr/bin/$NAME"
  cat "$OUT/$NAME/lib/app/licences/THIRD-PARTY.txt" "$top/LICENSE" > "$tree/usr/share/doc/$NAME/copyright" 2>/dev/null \
    || cp "$top/LICENSE" "$tree/usr/share/doc/$NAME/copyright"
  (cd "$tree" && find usr opt -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  dpkg-deb --root-owner-group -Zxz -b "$tree" "$2" >&2
  rm -rf "$OUT/work/deb"
}
