// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/result.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return u"invalid"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Denied:
        return u"denied"_s;
    case ErrorCode::Network:
        return u"network"_s;
    case ErrorCode::Disk:
        return u"disk"_s;
    case ErrorCode::DiskFull:
        return u"disk-full"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::TooNew:
        return u"too-new"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Internal:
        break;
    }
    return u"internal"_s;
}

} // namespace enigma
