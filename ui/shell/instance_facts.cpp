// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instance_facts.h"
#include <QCoreApplication>

namespace bw {

namespace {

struct InstanceFacts {
    Q_DECLARE_TR_FUNCTIONS(InstanceFacts)
public:
    static QString secret(const Instance& instance)
    {
        if (instance.hmacSecret.isEmpty())
            return tr("HMAC secret: not found beside the database");
        return instance.hmacSecretReadable ? tr("HMAC secret: found beside the database")
                                           : tr("HMAC secret: beside the database, but not readable");
    }
    static QString openIn(const Instance& instance)
    {
        if (!instance.openIn)
            return tr("Open in another program: can't be told");
        return instance.openIn->empty() ? tr("Open in no other program")
                                        : tr("Open in: %1").arg(namesOf(*instance.openIn));
    }
};

} // namespace

QStringList factsOf(const Instance& instance)
{
    if (instance.wayIn != u"sqlite")
        return {};
    return {InstanceFacts::secret(instance), InstanceFacts::openIn(instance)};
}

} // namespace bw
