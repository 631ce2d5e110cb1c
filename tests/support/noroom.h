// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>

namespace countersign::testing {

/// While it lives no file of this process takes another byte, as on a full disk.
class NoRoomOnDisk {
public:
    NoRoomOnDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoomOnDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    NoRoomOnDisk(const NoRoomOnDisk &) = delete;
    NoRoomOnDisk &operator=(const NoRoomOnDisk &) = delete;

private:
    rlimit m_before {};
};

} // namespace countersign::testing
#endif
