# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
include(GNUInstallDirs)
set(release_date 2026-11-21)

install(TARGETS bailiwick bailiwickctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/org.bailiwick.Bailiwick.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_BINARY_DIR}/org.bailiwick.Bailiwick.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/bailiwick.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
  RENAME org.bailiwick.Bailiwick.svg)
# Pictures beside it, drawn from it: some panels and software centres have no SVG loader.
add_executable(draw_icon packaging/cmake/draw_icon.cpp)
target_link_libraries(draw_icon PRIVATE bailiwick_options Qt6::Svg)
set_target_properties(draw_icon PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/icons)
set(pictures)
set(drawing)
foreach(size 16 22 24 32 48 64 128 256)
  set(picture ${CMAKE_BINARY_DIR}/icons/${size}.png)
  list(APPEND pictures ${picture})
  list(APPEND drawing ${size} ${picture})
  install(FILES ${picture} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
    RENAME org.bailiwick.Bailiwick.png)
endforeach()
add_custom_command(OUTPUT ${pictures}
  COMMAND draw_icon ${CMAKE_SOURCE_DIR}/resources/bailiwick.svg ${drawing}
  DEPENDS draw_icon resources/bailiwick.svg VERBATIM)
add_custom_target(icons ALL DEPENDS ${pictures})

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
