# How every library and test program of the project is made: one INTERFACE target carries the standard, the warnings and
# the Qt defines; a library exposes only its own folder, as a header set.

add_library(countersign_flags INTERFACE)
target_compile_features(countersign_flags INTERFACE cxx_std_20)
target_compile_definitions(
    countersign_flags
    INTERFACE QT_NO_KEYWORDS
              QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_BYTEARRAY
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_STRICT_ITERATORS
              QT_NO_FOREACH
              QT_NO_JAVA_STYLE_ITERATORS
              QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(
    countersign_flags
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wnon-virtual-dtor
              -Woverloaded-virtual
              -Wold-style-cast
              -Wconversion
              -Wsign-conversion
              -Wformat=2
              $<$<BOOL:${COUNTERSIGN_WERROR}>:-Werror;-Wno-error=deprecated-declarations>
              # GCC 13 and later warn falsely of what a Result holds, inlined.
              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
              # GCC needs this for a precompiled header behind ccache.
              $<$<AND:$<BOOL:${COUNTERSIGN_PRECOMPILE}>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)

# Runs moc over the target's files. Ninja would not run it again for a file that is new, so its stamp goes when the list
# of files changes.
function(countersign_moc name)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    set(known ${CMAKE_CURRENT_BINARY_DIR}/${name}_files)
    string(JOIN "\n" files ${ARGN})
    set(before "")
    if(EXISTS ${known})
        file(READ ${known} before)
    endif()
    if(NOT files STREQUAL before)
        file(WRITE ${known} "${files}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
    endif()
endfunction()

# countersign_library(NAME LINK LIB… [PRIVATE LIB…] [PRECOMPILE <header>…])
# A static library of every .h and .cpp under the current folder that is not in a folder with a CMakeLists.txt of its own.
function(countersign_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "BASE" "LINK;PRIVATE;PRECOMPILE")
    if(NOT arg_BASE)
        set(arg_BASE ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    add_library(${name} STATIC)
    countersign_moc(${name} ${headers} ${sources})
    target_sources(
        ${name}
        PRIVATE ${sources}
        PUBLIC FILE_SET HEADERS BASE_DIRS ${arg_BASE} FILES ${headers})
    target_link_libraries(
        ${name}
        PUBLIC ${arg_LINK}
        PRIVATE countersign_flags ${arg_PRIVATE})
    if(COUNTERSIGN_PRECOMPILE AND arg_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${arg_PRECOMPILE})
    endif()
endfunction()

# countersign_test(NAME LINK LIB…): a test program of every .cpp under the current folder; each test class there ends in
# COUNTERSIGN_TEST(Class) (tests/support/testmain.h).
function(countersign_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL;WIDGETS" "" "LINK")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    add_executable(${name} ${sources})
    countersign_moc(${name} ${sources})
    if(arg_WIDGETS)
        target_compile_definitions(${name} PRIVATE COUNTERSIGN_TEST_WITH_WIDGETS)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
    endif()
    target_compile_definitions(
        ${name} PRIVATE COUNTERSIGN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                        COUNTERSIGN_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared")
    target_link_libraries(${name} PRIVATE countersign_flags test_support ${arg_LINK} Qt6::Test)
    # What is tested is optimised; the tests themselves are quicker built than run.
    target_compile_options(${name} PRIVATE -O0)
    # Half of the time that a test takes to build is Qt's headers; with few files nothing is won.
    list(LENGTH sources files)
    if(COUNTERSIGN_PRECOMPILE AND files GREATER 4)
        target_precompile_headers(${name} PRIVATE <QTest> <QDate> <QHash> <QString> <QStringList> <algorithm> <memory>
                                  <optional> <variant> <vector>)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # Sanitizers take several times as long.
    set(patience 300)
    if(COUNTERSIGN_FUZZ)
        set(patience 1200)
    endif()
    set_tests_properties(
        ${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_SCALE_FACTOR=1"
                           TIMEOUT ${patience}
                           RUN_SERIAL "${arg_SERIAL}")
endfunction()
