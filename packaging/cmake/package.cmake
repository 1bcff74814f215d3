# SPDX-License-Identifier: GPL-3.0-or-later
# `cpack` in a release build makes the .deb; packaging/check-deb installs it on a clean root and starts it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME bailiwick)
set(CPACK_PACKAGE_VENDOR "The Bailiwick authors")
set(CPACK_PACKAGE_CONTACT "The Bailiwick authors <maintainers@bailiwick.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "administration console for self-hosted AI instances")
set(CPACK_PACKAGE_DESCRIPTION
"Opens the database of a LocalAI server (SQLite or PostgreSQL) and shows its
users, roles, permissions, invites, API keys and usage, in a window and on the
command line. Reads only; works without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Not linked, loaded at run time: the icons' SVG plug-in, Qt's own texts, any font.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, qt6-translations-l10n, fonts-dejavu-core | ttf-dejavu-core | fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
