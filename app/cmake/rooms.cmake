# SPDX-License-Identifier: Apache-2.0
# How a room, a QML module, a program and a test are declared. Nothing else defines targets.

# Strict warnings are for hand-written C++; generated QML code does not pass them.
add_library(yizhan_warnings INTERFACE)
target_compile_options(yizhan_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
    # GCC 12 warns wrongly of std::string when it inlines it from a header that was parsed beforehand.
    -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
target_compile_definitions(yizhan_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH YIZHAN_VERSION="${PROJECT_VERSION}")

# The headers that nearly every source reads take longer to parse than most sources take to compile: they are parsed once
# for the rooms and once for the tests (Qt code is position-independent, rooms are not). Sources still name what they need.
# <QTest> cannot be among them: it is read with each test's own folder in a macro.
file(WRITE ${PROJECT_BINARY_DIR}/parsed_once.cpp "// compiled for its parsed header only\n")
add_library(yizhan_parsed_once STATIC ${PROJECT_BINARY_DIR}/parsed_once.cpp)
target_precompile_headers(yizhan_parsed_once PRIVATE <nlohmann/json.hpp>)
target_link_libraries(yizhan_parsed_once PRIVATE nlohmann_json::nlohmann_json yizhan_warnings)
add_library(yizhan_tests_parsed_once STATIC ${PROJECT_BINARY_DIR}/parsed_once.cpp)
target_precompile_headers(yizhan_tests_parsed_once PRIVATE <nlohmann/json.hpp> <QMetaType> <QSize> <QUrl> <QVariant>)
target_compile_options(yizhan_tests_parsed_once PRIVATE -O1)
target_link_libraries(yizhan_tests_parsed_once PRIVATE nlohmann_json::nlohmann_json Qt6::Core yizhan_warnings)

# yizhan_room(name SOURCES ... LIBRARIES ...): one folder of app/, one static library.
# LIBRARIES are PUBLIC when they show in the room's headers; list the others under PRIVATE_LIBRARIES.
function(yizhan_room name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
    add_library(yizhan_${name} STATIC ${arg_SOURCES})
    set_target_properties(yizhan_${name} PROPERTIES AUTOMOC OFF) # no QObjects in rooms: those are in app/kiosk
    target_include_directories(yizhan_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(yizhan_${name}
        PUBLIC ${arg_LIBRARIES}
        PRIVATE ${arg_PRIVATE_LIBRARIES} yizhan_warnings)
    if((yizhan_crypto IN_LIST arg_LIBRARIES OR name STREQUAL crypto) AND NOT "${arg_PRIVATE_LIBRARIES}" MATCHES "Qt6::")
        target_precompile_headers(yizhan_${name} REUSE_FROM yizhan_parsed_once)
    endif()
endfunction()

# yizhan_program(name [QOBJECTS] SOURCES ... LIBRARIES ...): an executable in build/<preset>/bin; QOBJECTS: its sources
# declare some.
function(yizhan_program name)
    cmake_parse_arguments(arg "QOBJECTS" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ${arg_QOBJECTS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} CLI11::CLI11 yizhan_warnings)
    list(LENGTH arg_SOURCES sources)
    if(sources GREATER 4 AND NOT arg_QOBJECTS) # a command a file: each reads the library of command lines
        target_precompile_headers(${name} PRIVATE <CLI/CLI.hpp> <nlohmann/json.hpp>)
    endif()
    install(TARGETS ${name} RUNTIME)
endfunction()

# yizhan_qml_module(Name FILES ... [SINGLETONS ...]): one flat folder of qml/, one static module Yizhan.<Name>.
# Its plugin is remembered in the global property YIZHAN_QML_PLUGINS, its files in YIZHAN_QML_FILES.
function(yizhan_qml_module name)
    cmake_parse_arguments(arg "" "" "FILES;SINGLETONS" ${ARGN})
    string(TOLOWER ${name} lower)
    foreach(file IN LISTS arg_SINGLETONS)
        set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endforeach()
    qt_add_qml_module(yizhan_qml_${lower}
        STATIC
        URI Yizhan.${name}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        QML_FILES ${arg_SINGLETONS} ${arg_FILES})
    # The compiler reads Qt's headers once for many files: each costs two seconds by itself, almost all of it headers.
    set_target_properties(yizhan_qml_${lower} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
    target_link_libraries(yizhan_qml_${lower} PRIVATE Qt6::Quick)
    set_property(GLOBAL APPEND PROPERTY YIZHAN_QML_PLUGINS yizhan_qml_${lower}plugin)
    foreach(file IN LISTS arg_SINGLETONS arg_FILES)
        set_property(GLOBAL APPEND PROPERTY YIZHAN_QML_FILES ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    endforeach()
endfunction()

# yizhan_test(name SOURCES ... LIBRARIES ...): a Qt Test executable, run offscreen.
function(yizhan_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(tst_${name} ${arg_SOURCES})
    set_target_properties(tst_${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(tst_${name} PRIVATE
        YIZHAN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" YIZHAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        YIZHAN_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    target_link_libraries(tst_${name} PRIVATE ${arg_LIBRARIES} Qt6::Test yizhan_warnings)
    target_compile_options(tst_${name} PRIVATE -O1) # tests are compiled more often than they run
    target_precompile_headers(tst_${name} REUSE_FROM yizhan_tests_parsed_once)
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;TZ=Asia/Shanghai")
endfunction()
