# naober-script: the worker program, the only target that knows Lua. Included by the root CMakeLists.txt.
#
# Lua comes patched from scripts/lua_source unless NAOBER_LUA_SOURCE names a folder. It is built here, with
# our flags, without the libraries that reach outside (os, io, debug, package, coroutine).
if(NOT NAOBER_LUA_SOURCE)
  file(GLOB naober_lua_patches CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/patches/*.patch)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${naober_lua_patches})
  execute_process(COMMAND ${PROJECT_SOURCE_DIR}/scripts/lua_source
    OUTPUT_VARIABLE naober_lua_found OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE naober_lua_failed)
  if(naober_lua_failed)
    message(FATAL_ERROR "Lua's source is needed to build naober-script; scripts/lua_source says above what to do")
  endif()
else()
  set(naober_lua_found ${NAOBER_LUA_SOURCE})
endif()

set(naober_lua_files lapi lcode lctype ldebug ldo ldump lfunc lgc llex lmem lobject lopcodes lparser lstate
  lstring ltable ltm lundump lvm lzio lauxlib lbaselib lstrlib ltablib lmathlib lutf8lib)
list(TRANSFORM naober_lua_files PREPEND ${naober_lua_found}/)
list(TRANSFORM naober_lua_files APPEND .c)

add_library(naober_lua STATIC ${naober_lua_files})
target_include_directories(naober_lua SYSTEM PUBLIC ${naober_lua_found})
target_compile_options(naober_lua PRIVATE -std=gnu11 -fvisibility=hidden -w
  $<$<CONFIG:Debug>:-DLUA_USE_APICHECK -O1>)

set(naober_prelude ${PROJECT_BINARY_DIR}/generated/prelude.c)
file(GLOB naober_prelude_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/prelude/*.lua)
add_custom_command(OUTPUT ${naober_prelude}
  COMMAND ${CMAKE_COMMAND} -DOUT=${naober_prelude} -DFOLDER=${CMAKE_CURRENT_LIST_DIR}/prelude
          -P ${CMAKE_CURRENT_LIST_DIR}/prelude.cmake
  DEPENDS ${naober_prelude_files} ${CMAKE_CURRENT_LIST_DIR}/prelude.cmake
  COMMENT "Putting the prelude into the worker" VERBATIM)

file(GLOB naober_worker_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.c)
add_executable(naober-script ${naober_worker_files} ${naober_prelude})
set_target_properties(naober-script PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR} ENABLE_EXPORTS OFF)
target_include_directories(naober-script PRIVATE ${CMAKE_CURRENT_LIST_DIR})
target_compile_options(naober-script PRIVATE -std=gnu11 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion
  -Wno-sign-conversion -fvisibility=hidden)
target_link_libraries(naober-script PRIVATE naober_lua PkgConfig::SECCOMP m)
if(NAOBER_SANITIZE)
  # A sanitizer needs files and system calls that the jail forbids; it judges the rest of the worker.
  target_compile_definitions(naober-script PRIVATE NAOBER_UNJAILED)
endif()
