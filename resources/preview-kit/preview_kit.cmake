# SPDX-FileCopyrightText: 2026 The Enigma Designer authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the preview kit: cmake -DSOURCE=<this folder> -DOUTPUT=<folder> -P preview_kit.cmake
#
# Writes kit.js, licenses.txt, kit.json, page.html and files.qrc, which names them, into OUTPUT. Without npm or its packages, kit.json says what is
# missing and there is no kit.js; `complete` is written only with a kit, so that the next build tries again, and what is embedded
# is written only when it changed, so that trying again links nothing.

set(work ${OUTPUT}/work)
file(REMOVE_RECURSE ${OUTPUT}/complete ${OUTPUT}/kit.js ${work}/src)
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json ${SOURCE}/build.mjs ${SOURCE}/packages.mjs ${SOURCE}/src
     DESTINATION ${work})
file(COPY ${SOURCE}/page.html DESTINATION ${OUTPUT})

# install_packages(MISSING) sets MISSING to a sentence when the packages of the lock file cannot be had.
function(install_packages missing)
    file(SHA256 ${work}/package-lock.json wanted)
    set(stamp ${work}/node_modules/.installed)
    if(EXISTS ${stamp})
        file(READ ${stamp} installed)
        if(installed STREQUAL wanted)
            return()
        endif()
    endif()
    execute_process(COMMAND ${npm} ci --ignore-scripts --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000
                            --no-audit --no-fund
                    WORKING_DIRECTORY ${work} RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE reason)
    if(failed)
        message("${reason}")
        set(${missing} "This program was built without the packages of the preview kit, because npm could not fetch them. \
Build it again with a network connection." PARENT_SCOPE)
    else()
        file(WRITE ${stamp} ${wanted})
    endif()
endfunction()

find_program(node node)
find_program(npm npm)
if(node AND npm)
    install_packages(missing)
else()
    set(missing "This program was built without the preview kit, because npm was not there. Install nodejs and npm and build it again.")
endif()

set(files "<file>page.html</file><file>kit.json</file>")
if(missing)
    message(WARNING "${missing}")
    file(CONFIGURE OUTPUT ${OUTPUT}/kit.json CONTENT "{\"missing\": \"${missing}\"}\n")
else()
    execute_process(COMMAND ${node} build.mjs ${OUTPUT} WORKING_DIRECTORY ${work} COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND files "<file>kit.js</file><file>licenses.txt</file>")
endif()
file(CONFIGURE OUTPUT ${OUTPUT}/files.qrc
     CONTENT "<RCC><qresource prefix=\"/enigma/preview-kit\">${files}</qresource></RCC>\n")
if(NOT missing)
    file(TOUCH ${OUTPUT}/files.qrc ${OUTPUT}/complete)
endif()
