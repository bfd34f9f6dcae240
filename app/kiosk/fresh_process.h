// SPDX-License-Identifier: Apache-2.0
// A process that held a customer's typed text ends and begins anew: the only certain way to leave
// nothing of it in memory, since a toolkit copies strings where nobody can wipe them.
#pragma once

namespace yizhan {

// First thing in main(). Remembers how this program was started; no core dumps, no reading of its
// memory by other processes of the same user.
void rememberProcess(int argc, char** argv);

// The same program with the same arguments in the same process number (execv). Closes every file
// but stdin, stdout and stderr. Call it on the GUI thread while the attract picture is shown.
// Returns only when the program cannot be started again (its file is gone): errno.
int restartProcess();

} // namespace yizhan
