#include "records/policy_archive.h"

#include "records/rows.h"

namespace naober::records {

Result<bool> has_bundle(store::ReadTransaction& transaction, std::string_view municipality,
                        std::string_view fingerprint) {
  auto found = transaction.query("find_bundle");
  found.bind("municipality", municipality).bind("fingerprint", fingerprint);
  return found.next();
}

Result<void> keep_bundle(store::WriteTransaction& transaction, const policy::Bundle& bundle,
                         Instant now) {
  const std::string& municipality = bundle.municipality.name;
  TRY(const bool known, has_bundle(transaction, municipality, bundle.fingerprint));
  if (known) {
    return {};
  }
  auto keep = transaction.query("keep_bundle");
  keep.bind("municipality", municipality).bind("fingerprint", bundle.fingerprint).bind("now", now);
  TRY_DO(keep.run());
  for (const policy::SharedFiles::Pointer& file : bundle.files.pointers()) {
    auto text = transaction.query("keep_policy_file");
    text.bind("file_hash", file->hash).bind("text", file->text);
    TRY_DO(text.run());
    auto place = transaction.query("keep_bundle_file");
    place.bind("municipality", municipality)
        .bind("fingerprint", bundle.fingerprint)
        .bind("path", file->path)
        .bind("file_hash", file->hash);
    TRY_DO(place.run());
  }
  return {};
}

Result<std::vector<policy::SourceFile>> files_of_bundle(store::ReadTransaction& transaction,
                                                        std::string_view municipality,
                                                        std::string_view fingerprint) {
  TRY(const bool known, has_bundle(transaction, municipality, fingerprint));
  if (!known) {
    return refuse(Fault::not_found, "This region never served under that policy.",
                  std::string(fingerprint));
  }
  auto rows = transaction.query("files_of_bundle");
  rows.bind("municipality", municipality).bind("fingerprint", fingerprint);
  return every(std::move(rows), [](const store::Statement& row) {
    return policy::SourceFile{row.text("path"), row.text("text")};
  });
}

}  // namespace naober::records
