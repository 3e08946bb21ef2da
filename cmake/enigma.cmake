# SPDX-FileCopyrightText: 2026 The Enigma Designer authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of this project has in common.

find_program(ENIGMA_CCACHE ccache)
if(ENIGMA_CCACHE)
    # One cache for all checkouts; the rest makes precompiled headers cacheable.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${ENIGMA_CCACHE})
endif()

find_program(ENIGMA_MOLD mold)
if(ENIGMA_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(enigma_options INTERFACE)
# Designated initialisers leave out what keeps its default.
target_compile_options(enigma_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(enigma_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT ENIGMA_VERSION="${PROJECT_VERSION}")
target_include_directories(enigma_options INTERFACE ${CMAKE_SOURCE_DIR})
if(ENIGMA_WERROR)
    target_compile_options(enigma_options INTERFACE -Werror)
endif()
if(ENIGMA_SANITIZE)
    target_compile_options(enigma_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(enigma_options INTERFACE -fsanitize=address,undefined)
endif()
if(ENIGMA_FUZZ)
    set(sanitizers address,undefined,float-cast-overflow)
    target_compile_options(enigma_options INTERFACE -fsanitize=fuzzer-no-link,${sanitizers} -fno-sanitize-recover=all)
    target_link_options(enigma_options INTERFACE -fsanitize=${sanitizers})
endif()

# enigma_library(NAME FOLDER...) is a static library of every source in the folders (below the current one).
# The folders are the list: a new file is found at the next build.
function(enigma_library name)
    set(sources)
    foreach(folder IN LISTS ARGN)
        file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
        list(APPEND sources ${found})
    endforeach()
    qt_add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC enigma_options)
endfunction()
