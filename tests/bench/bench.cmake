# Benchmarks: tests/bench/<name>_bench.cpp, with every other <name>_*.cpp beside it, becomes bench_<name>. It
# links the rooms whose headers it includes. Each prints ratios against a peer or a limit that it measured in
# the same run. Built with -DNAOBER_BENCH=ON, best in Release:
#   cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release -DNAOBER_BENCH=ON && ninja -C build/release benches
find_package(benchmark QUIET)
file(GLOB bench_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*_bench.cpp)
foreach(bench_file ${bench_files})
  get_filename_component(bench_name ${bench_file} NAME_WE)
  string(REGEX REPLACE "_bench$" "" bench_name ${bench_name})
  file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/${bench_name}_*.cpp)
  file(GLOB bench_headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/${bench_name}_*.h)
  add_executable(bench_${bench_name} ${bench_sources})
  target_include_directories(bench_${bench_name} PRIVATE
    ${CMAKE_CURRENT_LIST_DIR} ${PROJECT_BINARY_DIR}/generated/tests)
  foreach(bench_source ${bench_sources} ${bench_headers})
    file(STRINGS ${bench_source} bench_includes REGEX "^#include \"[a-z]+/")
    foreach(bench_include ${bench_includes})
      string(REGEX REPLACE "^#include \"([a-z]+)/.*" "\\1" bench_room ${bench_include})
      if(TARGET ${bench_room})
        target_link_libraries(bench_${bench_name} PRIVATE ${bench_room})
      endif()
    endforeach()
  endforeach()
  target_link_libraries(bench_${bench_name} PRIVATE naober_warnings)
  if(TARGET benchmark::benchmark)
    target_link_libraries(bench_${bench_name} PRIVATE benchmark::benchmark)
  endif()
  if(TARGET naober-script)
    add_dependencies(bench_${bench_name} naober-script)
  endif()
endforeach()

# The peer of two benchmarks is a plain Lua in a C++ program: Debian's own, not the patched one of the
# worker. So these alone may know Lua.
if(TARGET bench_advice)
  pkg_check_modules(PLAIN_LUA IMPORTED_TARGET lua5.4)
  if(PLAIN_LUA_FOUND)
    target_link_libraries(bench_advice PRIVATE PkgConfig::PLAIN_LUA)
    target_sources(bench_simulate PRIVATE
      ${CMAKE_CURRENT_LIST_DIR}/advice_lua.cpp ${CMAKE_CURRENT_LIST_DIR}/advice_work.cpp)
    target_link_libraries(bench_simulate PRIVATE PkgConfig::PLAIN_LUA PkgConfig::SQLITE)
  else()
    message(WARNING "bench_advice and bench_simulate need liblua5.4-dev for their peer; scripts/setup installs it")
    set_target_properties(bench_advice bench_simulate PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endif()

# All of them, with the program and its worker: what scripts/bench needs.
add_custom_target(benches DEPENDS naober naober-script)
get_property(bench_targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
list(FILTER bench_targets INCLUDE REGEX "^bench_")
foreach(bench_target ${bench_targets})
  add_dependencies(benches ${bench_target})
endforeach()
