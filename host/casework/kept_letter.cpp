#include "casework/kept_letter.h"

#include "journal/base64.h"

namespace naober::casework {

namespace {

// No letter begins so: they are HTML.
constexpr std::string_view mark = "sealed:";

}  // namespace

Result<std::string> seal_letter(store::Vault& vault, const ClientId& client,
                                std::string_view letter) {
  TRY(const auto sealed, vault.seal(client.text(), letter));
  return std::string(mark) + journal::base64(sealed);
}

Result<std::string> open_letter(store::Vault& vault, const ClientId& client, std::string kept) {
  if (!is_sealed_letter(kept)) {
    return kept;
  }
  auto opened = vault.open_sealed(client.text(),
                                  journal::from_base64(std::string_view(kept).substr(mark.size())));
  if (!opened && opened.error().fault == Fault::not_found) {
    return std::string();
  }
  return opened;
}

bool is_sealed_letter(std::string_view kept) { return kept.starts_with(mark); }

}  // namespace naober::casework
