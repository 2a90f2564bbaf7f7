# The .msi, which only Windows can make: jpackage calls WiX there. Sourced.

make_msi() {
  if [ "$PLATFORM" != windows ]; then
    not_run "the .msi with its own runtime: jpackage makes it only on Windows (.github/workflows/windows.yml)"
    return 0
  fi
  [ -d "$OUT/$NAME" ] || make_image
  rm -f "$OUT"/*.msi
  say "Making the .msi ..."
  # per user, so that no administrator is asked; the same upgrade code for ever, so that a newer one replaces an older
  "$JAVA_25/bin/jpackage" --type msi --app-image "$(native "$OUT/$NAME")" --name "$TITLE" --app-version "$VERSION" \
    --vendor "$VENDOR" --license-file "$(native "$top/LICENSE")" --win-per-user-install --win-menu --win-menu-group "$TITLE" \
    --win-upgrade-uuid 6f0d2c5e-6b7b-4c7e-9a52-5d1f3d0a9e41 --dest "$(native "$OUT")" >&2
}
