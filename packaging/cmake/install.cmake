# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
include(GNUInstallDirs)

install(TARGETS bailiwick bailiwickctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/org.bailiwick.Bailiwick.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_BINARY_DIR}/org.bailiwick.Bailiwick.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/bailiwick.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
  RENAME org.bailiwick.Bailiwick.svg)
configure_file(packaging/org.bailiwick.Bailiwick.metainfo.xml.in org.bailiwick.Bailiwick.metainfo.xml @ONLY)

# The same manuals and changelog always give the same bytes: gzip without name and time.
find_program(GZIP gzip REQUIRED)
set(packed)
foreach(manual bailiwick.1 bailiwickctl.1)
  configure_file(packaging/man/${manual}.in man/${manual} @ONLY)
  add_custom_command(OUTPUT man/${manual}.gz
    COMMAND ${GZIP} -9nc man/${manual} > man/${manual}.gz DEPENDS ${CMAKE_BINARY_DIR}/man/${manual} VERBATIM)
  list(APPEND packed ${CMAKE_BINARY_DIR}/man/${manual}.gz)
endforeach()
install(FILES ${packed} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

configure_file(packaging/changelog.in doc/changelog @ONLY)
configure_file(CHANGELOG.md doc/NEWS.md COPYONLY)
foreach(document changelog NEWS.md)
  add_custom_command(OUTPUT doc/${document}.gz
    COMMAND ${GZIP} -9nc doc/${document} > doc/${document}.gz DEPENDS ${CMAKE_BINARY_DIR}/doc/${document} VERBATIM)
  list(APPEND packed ${CMAKE_BINARY_DIR}/doc/${document}.gz)
endforeach()
install(FILES ${CMAKE_BINARY_DIR}/doc/changelog.gz ${CMAKE_BINARY_DIR}/doc/NEWS.md.gz packaging/copyright README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
# The command line makes its own completions, from the tables that it reads options by.
foreach(shell bash zsh fish)
  add_custom_command(OUTPUT completions/${shell}
    COMMAND ${CMAKE_COMMAND} -E make_directory completions
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 $<TARGET_FILE:bailiwickctl> completion ${shell} > completions/${shell}
    DEPENDS bailiwickctl VERBATIM)
  list(APPEND packed ${CMAKE_BINARY_DIR}/completions/${shell})
endforeach()
install(FILES ${CMAKE_BINARY_DIR}/completions/bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME bailiwickctl)
install(FILES ${CMAKE_BINARY_DIR}/completions/zsh
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _bailiwickctl)
install(FILES ${CMAKE_BINARY_DIR}/completions/fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME bailiwickctl.fish)
add_custom_target(packed_documents ALL DEPENDS ${packed})
