// The region's memory of policy: every bundle it ever served under, file by file.
//
// A decision names the fingerprint of its bundle; years later, these are the files to replay it
// with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "policy/bundle.h"
#include "store/transaction.h"

namespace naober::records {

// Keeps what the bundle is made of, once per municipality and fingerprint.
Result<void> keep_bundle(store::WriteTransaction& transaction, const policy::Bundle& bundle,
                         Instant now);
Result<bool> has_bundle(store::ReadTransaction& transaction, std::string_view municipality,
                        std::string_view fingerprint);
// The files of a bundle, sorted by path; not_found when the region never served under it.
Result<std::vector<policy::SourceFile>> files_of_bundle(store::ReadTransaction& transaction,
                                                        std::string_view municipality,
                                                        std::string_view fingerprint);

}  // namespace naober::records
