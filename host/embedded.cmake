# Files that are built into the binary, and read through base/embedded.h: no data file can be lost or mixed up
# with another version's. The assembler takes their bytes as they are (.incbin), so size costs nothing.
enable_language(ASM)

file(GLOB embedded_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/host/*/*.sql
  ${PROJECT_SOURCE_DIR}/host/manual/*.css
  ${PROJECT_SOURCE_DIR}/host/cli/templates/*/*.*
  ${PROJECT_SOURCE_DIR}/host/cli/templates/*/*/*.*
  ${PROJECT_SOURCE_DIR}/host/store/migrations/*/*.sql
  ${PROJECT_SOURCE_DIR}/api/*.yaml
  ${PROJECT_SOURCE_DIR}/api/*.json
  ${PROJECT_SOURCE_DIR}/api/lua/*.lua
  ${PROJECT_SOURCE_DIR}/api/schemas/*.json)
list(SORT embedded_files)

set(folder ${PROJECT_BINARY_DIR}/embedded)
set(assembly ".section .rodata\n")
set(declarations "")
set(entries "")
set(absolute_files "")
set(number 0)
foreach(file ${embedded_files})
  string(APPEND assembly
    ".global naober_embedded_${number}_begin\n.global naober_embedded_${number}_end\n"
    "naober_embedded_${number}_begin:\n.incbin \"${PROJECT_SOURCE_DIR}/${file}\"\n"
    "naober_embedded_${number}_end:\n.byte 0\n")
  string(APPEND declarations
    "extern const char naober_embedded_${number}_begin[], naober_embedded_${number}_end[];\n")
  string(APPEND entries
    "    {\"${file}\", naober_embedded_${number}_begin, naober_embedded_${number}_end},\n")
  list(APPEND absolute_files ${PROJECT_SOURCE_DIR}/${file})
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")

file(CONFIGURE OUTPUT ${folder}/embedded_bytes.S CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT ${folder}/embedded_list.cpp @ONLY CONTENT
"// Made by host/embedded.cmake.
#include \"base/embedded_list.h\"

extern \"C\" {
${declarations}}

namespace naober {
const std::vector<EmbeddedBytes>& embedded_list() {
  static const std::vector<EmbeddedBytes> list = {
${entries}  };
  return list;
}
}  // namespace naober
")
# The bytes are no #include that the compiler could see: say what they depend on.
set_source_files_properties(${folder}/embedded_bytes.S PROPERTIES OBJECT_DEPENDS "${absolute_files}")

add_library(embedded STATIC ${folder}/embedded_list.cpp ${folder}/embedded_bytes.S)
target_include_directories(embedded PRIVATE ${PROJECT_SOURCE_DIR}/host)
target_link_libraries(base PUBLIC embedded)
