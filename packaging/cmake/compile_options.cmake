# SPDX-License-Identifier: GPL-3.0-or-later
# One target carries what every target of ours is compiled with.
add_library(bailiwick_options INTERFACE)
target_compile_options(bailiwick_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -Wformat=2 -Wduplicated-cond -Wlogical-op -Wno-missing-field-initializers)
if(BAILIWICK_WERROR)
  target_compile_options(bailiwick_options INTERFACE -Werror)
endif()
# gcc takes a variant's inactive alternative for uninitialized when it is moved: in a sort of the standard library (13), in
# a list of columns and values (12).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(bailiwick_options INTERFACE -Wno-maybe-uninitialized)
endif()
target_compile_definitions(bailiwick_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# The source folder's name stays out of the binaries: the same sources make the same bytes anywhere.
target_compile_options(bailiwick_options INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
if(BAILIWICK_SANITIZE)
  target_compile_options(bailiwick_options INTERFACE
    -fsanitize=${BAILIWICK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(bailiwick_options INTERFACE -fsanitize=${BAILIWICK_SANITIZE})
  # gcc 12 warns wrongly in instrumented code.
  target_compile_options(bailiwick_options INTERFACE -Wno-stringop-overflow)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_options(bailiwick_options INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
  target_link_options(bailiwick_options INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
endif()
if(BAILIWICK_CCACHE)
  find_program(BAILIWICK_CCACHE_PROGRAM ccache)
  if(BAILIWICK_CCACHE_PROGRAM)
    # Without this ccache passes by every source that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
      env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${BAILIWICK_CCACHE_PROGRAM})
    if(BAILIWICK_PCH)
      target_compile_options(bailiwick_options INTERFACE -fpch-preprocess)
    endif()
  endif()
endif()
find_program(BAILIWICK_MOLD mold)
if(BAILIWICK_MOLD AND NOT BAILIWICK_SANITIZE)
  target_link_options(bailiwick_options INTERFACE -fuse-ld=mold)
endif()
