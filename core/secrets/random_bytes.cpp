// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/random_bytes.h"
#include <cerrno>
#include <sys/random.h>

namespace bw {

QByteArray systemRandom(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype done = 0; done < bytes.size();) {
        const auto got = getrandom(bytes.data() + done, size_t(bytes.size() - done), 0);
        if (got > 0)
            done += got;
        else if (errno != EINTR)
            qFatal("The system gives no random numbers."); // a secret that can be guessed must never be made
    }
    return bytes;
}

} // namespace bw
