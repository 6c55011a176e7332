// What goes on beside serving: backups, the processing log, checkpoints for others.
#pragma once

#include <memory>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "cli/command.h"
#include "safe/backup_keeper.h"
#include "safe/journal_follower.h"

namespace naober::cli {

// Null when --backup-to was not given.
Result<std::unique_ptr<safe::BackupKeeper>> backups_of(const Arguments& arguments,
                                                       const Clock& clock);
// Has the processing log opened anew before its next line, so that it can be rotated.
void reopen_processing_log();
// Null when none of --processing-log, --checkpoints and --witness was given.
Result<std::unique_ptr<safe::JournalFollower>> follower_of(const Arguments& arguments,
                                                           Random& random);

}  // namespace naober::cli
