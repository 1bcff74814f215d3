# SPDX-License-Identifier: GPL-3.0-or-later
# Both programs carry their texts as :/i18n/bailiwick_<language>.qm. translations/update brings the .ts files in line.
qt_add_lrelease(bailiwick
  TS_FILES translations/bailiwick_en.ts translations/bailiwick_de.ts
  QM_FILES_OUTPUT_VARIABLE qm_files
  OPTIONS -silent -nounfinished)
foreach(program bailiwick bailiwickctl)
  qt_add_resources(${program} i18n PREFIX /i18n BASE ${CMAKE_BINARY_DIR} FILES ${qm_files})
endforeach()
add_dependencies(bailiwickctl bailiwick_lrelease)
